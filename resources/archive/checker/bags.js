// One bag (BagIt, RFC 8493): everything in it that does not agree with its manifests.
const DECLARED = /^BagIt-Version: (0\.97|1\.0)\r?\nTag-File-Character-Encoding: UTF-8\r?\n?$/;
const MANIFEST = "manifest-sha256.txt";
const TAG_MANIFEST = "tagmanifest-sha256.txt";
const STATEMENT = "data/statement.json";
const SMALL = 64 * 2 ** 10; // such files of a bag are read all at once: one at a time takes longest
const LARGEST_TEXT = 64 * MIB; // a manifest or statement above this is none

function utf8(bytes) {
  return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
}

// Whether a path leads out of the bag, on any operating system.
function escapes(path) {
  return /^[/\\~]|^[A-Za-z]:/.test(path) || path.split(/[/\\]/).includes("..");
}

function decodePath(path) {
  const codes = { "%0a": "\n", "%0d": "\r", "%25": "%" };
  return path.replace(/%0[AaDd]|%25/g, (code) => codes[code.toLowerCase()]);
}

function lines(text) {
  const found = text.split(/\r\n|[\n\r]/);
  if (found.at(-1) === "") found.pop();
  return found;
}

class BagCheck {
  constructor(folder, place, files, control) {
    this.folder = folder;
    this.place = place; // how findings name it
    this.files = files; // entries by path below the bag
    this.control = control;
    this.findings = [];
    this.tagSum = null; // of the tag manifest, as it lies there
    this.statement = null;
    this.opened = new Map(); // what could be opened, by path
    this.small = new Map(); // the bytes of small files
  }

  find(code, file, values = {}) {
    const place = file ? `${this.place}/${file}` : this.place;
    this.findings.push({ code, place, values: { file, ...values } });
  }

  async open() {
    const one = async ([name, entry]) => {
      try {
        const file = await entry.open();
        if (file.size <= SMALL) this.small.set(name, new Uint8Array(await file.arrayBuffer()));
        this.opened.set(name, file);
      } catch {
        this.opened.delete(name); // it is told where it is wanted
      }
    };
    await Promise.all([...this.files].map(one));
  }

  async text(name) {
    try {
      const file = this.opened.get(name);
      if (file.size > LARGEST_TEXT) throw new RangeError();
      return this.small.get(name) ?? new Uint8Array(await file.arrayBuffer());
    } catch {
      this.find("file_unreadable", name, { reason: "" });
      return null;
    }
  }

  async run() {
    await this.open();
    await this.declaration();
    const tags = await this.manifest(TAG_MANIFEST);
    const payload = await this.manifest(MANIFEST);
    if (!payload) this.find("manifest_missing", "");
    const expected = new Map([...(tags ?? []), ...(payload ?? [])]);
    for (const path of (payload ?? new Map()).keys()) {
      if (!path.startsWith("data/")) this.find("manifest_escape", path, { text: path });
    }
    this.clashes(expected.keys());
    this.compareNames(expected, tags !== null);
    await this.sums(expected);
    await this.oxum();
    await this.readStatement(payload ?? new Map());
  }

  async declaration() {
    const data = this.files.has("bagit.txt") ? await this.text("bagit.txt") : new Uint8Array();
    if (data === null) return;
    const text = new TextDecoder("latin1").decode(data);
    if (!DECLARED.test(text)) this.find("bag_declaration", "bagit.txt");
  }

  async manifest(name) {
    const data = this.files.has(name) ? await this.text(name) : null;
    if (data === null) return null;
    if (name === TAG_MANIFEST) this.tagSum = sha256(data);
    const sums = new Map();
    let text = "";
    try {
      text = utf8(data);
    } catch {
      this.find("manifest_line", name, { line: 1 });
      return null;
    }
    lines(text).forEach((line, index) => this.manifestLine(name, line, index + 1, sums));
    return sums;
  }

  manifestLine(name, line, number, sums) {
    const match = /^([0-9a-fA-F]{32,128})[ \t]+\*?(.+)$/s.exec(line);
    const path = match ? decodePath(match[2]) : "";
    if (!match) this.find("manifest_line", name, { line: number, text: line });
    else if (escapes(path)) this.find("manifest_escape", name, { line: number, text: path });
    else if (sums.has(path)) this.find("manifest_twice", name, { line: number, text: path });
    else sums.set(path, match[1].toLowerCase());
  }

  // Two names that one file system keeps apart and another does not.
  clashes(names) {
    const seen = new Map();
    for (const name of [...names].sort()) {
      const same = name.normalize("NFC").toLowerCase();
      if (seen.has(same)) this.find("manifest_case", name, { other: seen.get(same) });
      seen.set(same, name);
    }
  }

  compareNames(expected, tagged) {
    const named = new Set(expected.keys());
    if (tagged) named.add(TAG_MANIFEST);
    for (const name of named) if (!this.files.has(name)) this.find("file_missing", name);
    for (const name of this.files.keys()) {
      const fixed = tagged || name.startsWith("data/");
      if (fixed && !named.has(name)) this.find("file_extra", name);
    }
  }

  async sums(expected) {
    for (const [name, sum] of expected) {
      if (!this.files.has(name)) continue;
      try {
        if ((await this.sum(name)) !== sum) this.find("file_changed", name);
      } catch (error) {
        if (error instanceof Cancelled) throw error;
        this.find("file_unreadable", name, { reason: "" });
      }
    }
  }

  async sum(name) {
    const bytes = this.small.get(name);
    if (bytes === undefined) return sha256OfFile(this.opened.get(name), this.control);
    await this.control.read(bytes.length);
    return sha256(bytes);
  }

  async oxum() {
    const name = "bag-info.txt";
    const data = this.files.has(name) ? await this.text(name) : null;
    if (data === null) return;
    let text = "";
    try {
      text = utf8(data);
    } catch {
      this.find("file_unreadable", name, { reason: "UTF-8" });
      return;
    }
    const said = lines(text.replace(/\r?\n[ \t]+/g, " "))
      .filter((line) => line.startsWith("Payload-Oxum:"))
      .map((line) => line.slice("Payload-Oxum:".length).trim())
      .at(-1);
    const actual = this.measured();
    if (said !== undefined && actual !== null && said !== actual) {
      this.find("oxum_differs", name, { said, found: actual });
    }
  }

  measured() {
    const payload = [...this.files.keys()].filter((name) => name.startsWith("data/"));
    if (!payload.every((name) => this.opened.has(name))) return null; // has been said already
    return `${payload.reduce((size, name) => size + this.opened.get(name).size, 0)}.${payload.length}`;
  }

  // A statement repeats the checksums, so that it stands by itself when printed.
  async readStatement(payload) {
    const data = this.files.has(STATEMENT) ? await this.text(STATEMENT) : null;
    if (data === null) return;
    try {
      const said = JSON.parse(utf8(data));
      const files = said.files;
      if (!isBody(files) || !Object.values(files).every(isBody)) throw new TypeError();
      this.statement = said;
      const differs = ([name, body]) => payload.get(`data/${name}`) !== body.sha256;
      if (Object.entries(files).some(differs)) this.find("statement_differs", STATEMENT);
    } catch {
      this.find("statement_unreadable", STATEMENT);
    }
  }
}

function isBody(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
