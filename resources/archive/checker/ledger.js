// The ledger: one JSON line an event, in one spelling, each with the checksum of the one before.
const GENESIS = "0".repeat(64);
const TEXTS_OF_LINE = ["actor", "at", "bag", "bag_sha256", "capture_id", "hash", "kind", "previous"];
const NAMES_OF_LINE = [...TEXTS_OF_LINE, "details", "seq"].sort();
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/;
const KINDS = ["admitted", "verified", "delivered", "disposed", "destroyed", "repaired"];
const GONE = ["disposed", "destroyed"];

// The one spelling of a body: sorted names, no blanks.
function canonical(body) {
  const spelt = (value) => (isBody(value) ? canonical(value) : JSON.stringify(value));
  const parts = Object.keys(body).sort().map((name) => `${JSON.stringify(name)}:${spelt(body[name])}`);
  return `{${parts.join(",")}}`;
}

function readLine(text) {
  const body = JSON.parse(text);
  const whole =
    isBody(body) &&
    Object.keys(body).sort().join() === NAMES_OF_LINE.join() &&
    TEXTS_OF_LINE.every((name) => typeof body[name] === "string") &&
    Number.isSafeInteger(body.seq) &&
    isBody(body.details) &&
    Object.values(body.details).every((value) => typeof value === "string") &&
    MOMENT.test(body.at) &&
    KINDS.includes(body.kind) &&
    canonical(body) === text;
  if (!whole) throw new SyntaxError();
  return body;
}

// Returns entries and findings; of a ledger with an unreadable line, no entries.
async function readLedger(place, entry) {
  const findings = [];
  const find = (code, values = {}) => findings.push({ code, place, values });
  let bytes = null;
  try {
    bytes = new Uint8Array(await (await entry.open()).arrayBuffer());
  } catch {
    find("ledger_unreadable", { line: "" });
    return { place, entries: [], findings, readable: false };
  }
  const end = bytes.lastIndexOf(10) + 1;
  if (end < bytes.length) find("ledger_torn");
  const entries = [];
  for (let from = 0, line = 1; from < end; line += 1) {
    const stop = bytes.indexOf(10, from);
    try {
      entries.push(readLine(utf8(bytes.subarray(from, stop))));
    } catch {
      find("ledger_unreadable", { line });
      return { place, entries: [], findings: findings.slice(-1), readable: false };
    }
    from = stop + 1;
  }
  return { place, entries, findings: [...chainFindings(entries, place), ...findings], readable: true };
}

function chainFindings(entries, place) {
  const findings = [];
  let previous = GENESIS;
  let expected = 1;
  for (const entry of entries) {
    const values = { seq: entry.seq };
    if (entry.seq !== expected || entry.previous !== previous) {
      findings.push({ code: "ledger_chain_gap", place, values });
    }
    const { hash, ...covered } = entry;
    if (sha256(new TextEncoder().encode(canonical(covered))) !== hash) {
      findings.push({ code: "ledger_chain_changed", place, values });
    }
    previous = hash;
    expected = entry.seq + 1;
  }
  return findings;
}

// The bags that the ledger says are there, with the checksum that fixes each, and those let go.
function standing(entries) {
  const there = new Map();
  const gone = new Map();
  for (const entry of entries) {
    if (GONE.includes(entry.kind)) {
      there.delete(entry.bag);
      gone.set(entry.bag, entry);
    } else if (entry.kind === "admitted") {
      there.set(entry.bag, entry.bag_sha256);
    }
  }
  return { there, gone };
}
