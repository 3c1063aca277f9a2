//! What a package may cost whoever reads it.

/// Upper bounds, each with a diagnostic of its own.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Resources in the descriptor.
    pub resources: usize,
    /// Bytes over all files.
    pub bytes: u64,
    /// Rows over all tables.
    pub rows: u64,
    /// Columns of one file.
    pub columns: usize,
    /// Bytes of one cell.
    pub cell_bytes: usize,
}

impl Limits {
    /// What a tablet can hold.
    pub const PAGE: Self = Self { resources: 64, bytes: 512 << 20, rows: 10_000_000, columns: 200, cell_bytes: 65_536 };

    /// The command's: memory alone. Rows are numbered in 32 bits.
    pub const COMMAND: Self = Self {
        resources: usize::MAX,
        bytes: u64::MAX,
        rows: u32::MAX as u64 - 1,
        columns: usize::MAX,
        cell_bytes: usize::MAX,
    };
}
