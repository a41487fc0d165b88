// The whole check: each bag by itself, each ledger by itself, and both against each other.
const KNOWN = ["LÄS MIG.txt", "LÄS MIG.html", "KONTROLLERA.html"];
const TOKEN = /(^|\/)tidsstamplar\/[^/]+\.(pem|tsq|tsr)$/; // time-stamps: not judged here, and no strangers
const NOISE = ["desktop.ini", "Thumbs.db", ".DS_Store"]; // what file managers leave behind

async function checkAll(name, files, control) {
  const { bags, ledgers: places, loose } = survey(files);
  const ledgers = [];
  for (const place of places) ledgers.push(await judged(place, files));
  adopt(bags, unmarked(bags, ledgers), loose, files);
  const result = { bags: [], others: [], ledgers, gone: 0, unvouched: 0, cancelled: false };
  result.stray = loose.filter((path) => isStray(path, bags, places));
  try {
    await checkBags(name, bags, result, control);
  } catch (error) {
    if (!(error instanceof Cancelled)) throw error;
    result.cancelled = true;
  }
  compareWithLedgers(result, [...bags.keys()], ledgers);
  for (const root of withoutLedger(bags, places)) {
    result.others.push({ code: "ledger_missing", place: root || name, values: {} });
  }
  result.others.unshift(...ledgers.flatMap((ledger) => ledger.findings));
  return result;
}

async function judged(place, files) {
  const ledger = await readLedger(place, files.get(place));
  return { ...ledger, folder: folderOf(place), ...standing(ledger.entries) };
}

// Folders of bags that a ledger says are there, and that nothing marks as bags.
function unmarked(bags, ledgers) {
  const named = ledgers.flatMap(({ folder, there }) => [...there.keys()].map((bag) => joined(folder, bag)));
  return new Set(named.filter((bag) => !bags.has(bag)));
}

function adopt(bags, missing, loose, files) {
  for (const path of missing.size > 0 ? [...files.keys()] : []) {
    const bag = parentsOf(path).find((folder) => missing.has(folder));
    if (bag !== undefined) addTo(bags, bag, path, files);
  }
}

function isStray(path, bags, ledgers) {
  const name = path.split("/").at(-1);
  const known = ledgers.includes(path) || KNOWN.includes(name.normalize("NFC")) || NOISE.includes(name);
  const beside = path.endsWith(".schema.json") || TOKEN.test(path);
  return !known && !beside && !parentsOf(path).some((folder) => bags.has(folder));
}

async function checkBags(name, bags, result, control) {
  control.total = bags.size;
  for (const folder of [...bags.keys()].sort()) {
    control.stopIfAsked();
    const check = new BagCheck(folder, folder || name, bags.get(folder), control);
    await check.run();
    result.bags.push(check);
    control.done = result.bags.length;
    await control.tell(control);
  }
}

function compareWithLedgers(result, present, ledgers) {
  const checked = new Map(result.bags.map((check) => [check.folder, check]));
  const here = new Set(present);
  const vouched = new Set();
  for (const ledger of ledgers) {
    const beside = present.filter((bag) => ledger.folder === "" || bag.startsWith(`${ledger.folder}/`));
    for (const bag of beside) vouched.add(bag);
    if (!ledger.readable) continue; // it says nothing of any bag
    const expected = new Map([...ledger.there].map(([bag, sum]) => [joined(ledger.folder, bag), sum]));
    const gone = new Set([...ledger.gone.keys()].map((bag) => joined(ledger.folder, bag)));
    for (const bag of beside) judge(checked.get(bag), expected.get(bag), gone.has(bag));
    const missing = [...expected.keys()].filter((bag) => !here.has(bag));
    result.bags.push(...missing.map(absent));
    result.gone += [...ledger.gone.keys()].filter((bag) => !ledger.there.has(bag)).length;
  }
  result.unvouched = present.filter((bag) => !vouched.has(bag)).length;
}

function judge(check, expected, isGone) {
  if (check === undefined) return; // cancelled before its turn
  if (expected === undefined) check.find(isGone ? "bag_not_gone" : "bag_not_in_ledger", "");
  else if (check.tagSum !== expected) check.find("bag_differs_from_ledger", "");
}

function absent(folder) {
  return { folder, statement: null, findings: [{ code: "bag_missing", place: folder, values: {} }] };
}
