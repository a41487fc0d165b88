// What lies in the chosen folder: files by path, ledgers, bags.
const LEDGER = "ledger.jsonl";
const STAGING = ".staging";
const ASIDE = "skadade"; // what was damaged and replaced: no part of the archive
const HALF_YEAR = /^\d{4}-H[12]$/;
const DEPTH = 3; // half-year, channel, bag

// Files chosen by an input: the first part of each path is the chosen folder itself.
function fromInput(list) {
  const files = new Map();
  let name = "";
  for (const file of list) {
    const [top, ...rest] = file.webkitRelativePath.split("/");
    name = top;
    files.set(rest.join("/"), { open: async () => file });
  }
  return { name, files };
}

// Files below a handle of the File System Access API.
async function fromHandle(handle, control) {
  const files = new Map();
  const walk = async (folder, path) => {
    for await (const [name, below] of folder.entries()) {
      control.stopIfAsked();
      if (below.kind === "file") files.set(path + name, { open: () => below.getFile() });
      else await walk(below, `${path}${name}/`);
    }
    await control.tell(control);
  };
  await walk(handle, "");
  return { name: handle.name, files };
}

function parentsOf(path) {
  const parts = path.split("/").slice(0, -1);
  return ["", ...parts.map((_, index) => parts.slice(0, index + 1).join("/"))];
}

function joined(folder, name) {
  return folder ? `${folder}/${name}` : name;
}

// Returns the ledgers' places, and the files of each bag; a bag is not looked into for others.
function survey(files) {
  const kept = [...files.keys()].filter((path) => !isAside(path)).sort();
  const marked = new Set(
    kept.filter((path) => path === "bagit.txt" || path.endsWith("/bagit.txt")).map((path) => folderOf(path)),
  );
  const bags = new Map();
  const loose = [];
  for (const path of kept) {
    const bag = parentsOf(path).find((folder) => marked.has(folder));
    if (bag === undefined) loose.push(path);
    else addTo(bags, bag, path, files);
  }
  const ledgers = loose.filter((path) => path.split("/").at(-1) === LEDGER);
  return { bags, ledgers, loose };
}

function isAside(path) {
  const folders = path.split("/").slice(0, -1);
  return folders.includes(STAGING) || folders.includes(ASIDE);
}

function folderOf(path) {
  return path.split("/").slice(0, -1).join("/");
}

function addTo(bags, bag, path, files) {
  if (!bags.has(bag)) bags.set(bag, new Map());
  bags.get(bag).set(bag ? path.slice(bag.length + 1) : path, files.get(path));
}

// Folders that hold half-years and lack their ledger: at or below the chosen one.
function withoutLedger(bags, ledgers) {
  const roots = new Set();
  for (const bag of bags.keys()) {
    const parts = bag.split("/");
    const at = parts.length - DEPTH;
    if (at >= 0 && HALF_YEAR.test(parts[at])) roots.add(parts.slice(0, at).join("/"));
  }
  for (const ledger of ledgers) roots.delete(folderOf(ledger));
  return [...roots].sort();
}
