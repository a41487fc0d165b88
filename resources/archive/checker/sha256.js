// SHA-256 (FIPS 180-4) a piece at a time: WebCrypto only digests what is in memory as a whole.
const ROUNDS = 64;
const BLOCK = 64;
const [START, CONSTANTS] = constants();

function constants() {
  // The first 32 bits of the fractional parts of the square and cube roots of the first primes.
  const primes = [];
  for (let number = 2; primes.length < ROUNDS; number += 1) {
    if (primes.every((prime) => number % prime !== 0)) primes.push(number);
  }
  const fraction = (root) => Math.floor((root - Math.floor(root)) * 2 ** 32);
  return [
    Int32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime))),
    Int32Array.from(primes, (prime) => fraction(Math.cbrt(prime))),
  ];
}

class Sha256 {
  constructor() {
    this.state = Int32Array.from(START);
    this.words = new Int32Array(ROUNDS);
    this.rest = new Uint8Array(BLOCK);
    this.kept = 0; // bytes in rest
    this.size = 0;
  }

  update(bytes) {
    this.size += bytes.length;
    let at = 0;
    if (this.kept > 0) {
      at = Math.min(BLOCK - this.kept, bytes.length);
      this.rest.set(bytes.subarray(0, at), this.kept);
      this.kept += at;
      if (this.kept < BLOCK) return this;
      this.blocks(this.rest, 0, BLOCK);
      this.kept = 0;
    }
    const end = bytes.length - ((bytes.length - at) % BLOCK);
    this.blocks(bytes, at, end);
    this.rest.set(bytes.subarray(end));
    this.kept = bytes.length - end;
    return this;
  }

  hex() {
    const size = this.size;
    const padding = new Uint8Array((this.kept < 56 ? 64 : 128) - this.kept);
    padding[0] = 0x80;
    const view = new DataView(padding.buffer);
    view.setUint32(padding.length - 8, Math.floor(size / 2 ** 29));
    view.setUint32(padding.length - 4, (size * 8) % 2 ** 32);
    this.update(padding);
    return Array.from(this.state, (word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
  }

  blocks(bytes, from, end) {
    const w = this.words;
    const s = this.state;
    const k = CONSTANTS;
    for (let at = from; at < end; at += BLOCK) {
      for (let i = 0, j = at; i < 16; i += 1, j += 4) {
        w[i] = (bytes[j] << 24) | (bytes[j + 1] << 16) | (bytes[j + 2] << 8) | bytes[j + 3];
      }
      for (let i = 16; i < ROUNDS; i += 1) {
        const x = w[i - 15];
        const y = w[i - 2];
        const small = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
        const great = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
        w[i] = (w[i - 16] + small + w[i - 7] + great) | 0;
      }
      let a = s[0], b = s[1], c = s[2], d = s[3]; // not taken apart by an iterator: that is slow
      let e = s[4], f = s[5], g = s[6], h = s[7];
      for (let i = 0; i < ROUNDS; i += 1) {
        const mixed = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
        const one = (h + mixed + ((e & f) ^ (~e & g)) + k[i] + w[i]) | 0;
        const turned = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
        const two = (turned + ((a & b) ^ (a & c) ^ (b & c))) | 0;
        h = g; g = f; f = e; e = (d + one) | 0;
        d = c; c = b; b = a; a = (one + two) | 0;
      }
      s[0] += a; s[1] += b; s[2] += c; s[3] += d;
      s[4] += e; s[5] += f; s[6] += g; s[7] += h;
    }
  }
}
