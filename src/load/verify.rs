//! Files held against what was promised of them, a slice at a time.

use sha2::{Digest as _, Sha256};

/// Counts and hashes the parts of one table as if they were one file.
#[derive(Clone, Debug, Default)]
pub(super) struct Verifier {
    hasher: Sha256,
    part: usize,
    offset: usize,
    bytes: u64,
}

impl Verifier {
    /// Hashes at most `budget` bytes; true when all parts are done.
    pub(super) fn step(&mut self, parts: &[Vec<u8>], budget: usize) -> bool {
        let Some(part) = parts.get(self.part) else { return true };
        let end = part.len().min(self.offset.saturating_add(budget));
        self.hasher.update(&part[self.offset..end]);
        self.bytes += (end - self.offset) as u64;
        self.offset = end;
        if end == part.len() {
            (self.part, self.offset) = (self.part + 1, 0);
        }
        self.part == parts.len()
    }

    /// The bytes counted and their SHA-256 in lower-case hex.
    pub(super) fn finish(self) -> (u64, String) {
        (self.bytes, hex(&self.hasher.finalize()))
    }
}

/// The SHA-256 of some bytes in lower-case hex.
pub fn sha256(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

fn hex(digest: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    digest.iter().flat_map(|byte| [byte >> 4, byte & 15]).map(|digit| char::from(DIGITS[usize::from(digit)])).collect()
}
