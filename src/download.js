// Bytes by their address, checked.

/** Bytes of `url`; `length` counts them after decompression. Tells `onProgress` how many are here. */
export async function download(url, length, onProgress = () => {}) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  const bytes = new Uint8Array(length);
  const reader = response.body.getReader();
  let at = 0;
  for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
    if (at + value.length > length) throw new Error(`${at + value.length} > ${length} B`);
    bytes.set(value, at);
    at += value.length;
    onProgress(at);
  }
  if (at < length) throw new Error(`${at} < ${length} B`);
  return bytes;
}

// Plain http, as on an intranet, has no `crypto.subtle`: there the length alone is checked.
export async function verify(bytes, expected) {
  if (!globalThis.crypto?.subtle) return;
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const found = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
  if (found !== expected) throw new Error(`SHA-256 ${found.slice(0, 8)} ≠ ${expected.slice(0, 8)}`);
}
