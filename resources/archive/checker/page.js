// The page itself. What a bag says is put in as text only: names of channels are not to be trusted.
const FIRST_STRAYS = 20;
const PAUSE = 100; // milliseconds between two pictures of the progress
const byId = (id) => document.getElementById(id);
const subtle = globalThis.crypto?.subtle ?? null;
let control = null;

function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

function state(name) {
  document.body.dataset.state = name;
  byId("working").hidden = name !== "working";
  byId("result").hidden = !["done", "cancelled"].includes(name);
  byId("broken").hidden = name !== "broken";
  for (const button of document.querySelectorAll("#choose button")) button.disabled = name === "working";
}

function count(number, one, other) {
  return `${number.toLocaleString("sv-SE")} ${number === 1 ? one : other}`;
}

function size(bytes) {
  const [unit, name] = bytes < 1e6 ? [1e3, "kB"] : bytes < 1e9 ? [1e6, "MB"] : [1e9, "GB"];
  return `${(bytes / unit).toLocaleString("sv-SE", { maximumFractionDigits: 1 })} ${name}`;
}

function moment(at) {
  const options = { timeZone: "Europe/Stockholm", dateStyle: "short", timeStyle: "medium" };
  return new Intl.DateTimeFormat("sv-SE", options).format(at);
}

function sentence(finding) {
  const text = FINDINGS[finding.code] ?? finding.code;
  return text.replace(/\{(\w+)\}/g, (_, name) => String(finding.values[name] ?? "")).trim();
}

// Signs that are not seen, and those that turn the direction of writing, are written out.
function visible(text) {
  const code = (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return text.replace(/[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]/g, code);
}

function theirs(text) {
  return element("bdi", {}, visible(text));
}

function findingItem(finding) {
  const attributes = { "data-code": finding.code, "data-place": finding.place };
  return element("li", attributes, theirs(sentence(finding)));
}

// ---- choosing and working

async function begin(choose) {
  let shown = 0;
  control = new Control(subtle, async (now) => {
    if (performance.now() - shown < PAUSE) return;
    shown = performance.now();
    showProgress(now);
    await new Promise((resume) => setTimeout(resume));
    now.stopIfAsked();
  });
  state("working");
  showProgress(control);
  byId("cancel").focus();
  try {
    if (!(await canCount(subtle))) throw new Error("SHA-256");
    const { name, files } = await choose(control);
    const result = await checkAll(name, files, control);
    show(name, files, result);
    state(result.cancelled ? "cancelled" : "done");
    byId("verdict").focus();
  } catch (error) {
    byId("reason").textContent = String(error);
    state(error instanceof Cancelled ? "ready" : "broken");
  }
}

function showProgress({ done, total, bytes }) {
  const bar = byId("progress");
  if (total) [bar.max, bar.value] = [total, done ?? 0];
  else bar.removeAttribute("value");
  const read = total ? `Arkivmapp ${done ?? 0} av ${total}, ${size(bytes)} läst` : "Läser vilka filer som finns …";
  byId("how-far").textContent = read;
}

async function pick() {
  let handle = null;
  try {
    handle = await showDirectoryPicker({ id: "smdesk", mode: "read" });
  } catch (error) {
    if (error.name !== "AbortError") byId("files").click(); // not allowed here: the other way
    return;
  }
  await begin((now) => fromHandle(handle, now));
}

// ---- the result

function show(name, files, result) {
  const deviating = result.bags.filter((bag) => bag.findings.length > 0);
  const good = result.bags.filter((bag) => bag.findings.length === 0);
  showVerdict(result, deviating);
  showFacts(name, files, result, good.length);
  byId("ledgers").replaceChildren(...result.ledgers.map(ledgerCard));
  byId("others").replaceChildren(...result.others.map(findingItem));
  byId("deviating").replaceChildren(...deviating.map(bagCard));
  byId("deviations").hidden = deviating.length + result.others.length === 0;
  byId("good").hidden = good.length === 0;
  byId("good-title").textContent = `Arkivmappar som stämmer (${good.length.toLocaleString("sv-SE")})`;
  byId("good").ontoggle = () => byId("good-list").replaceChildren(...good.map(goodItem));
  byId("good").open = false;
  byId("stray").hidden = result.stray.length === 0;
  byId("stray-list").replaceChildren(
    ...result.stray.slice(0, FIRST_STRAYS).map((path) => element("li", {}, theirs(path))),
  );
  byId("stray-count").textContent = count(result.stray.length, "fil", "filer");
}

function showVerdict(result, deviating) {
  const [tone, text, more] = verdict(result, deviating);
  byId("verdict-card").className = `card verdict ${tone}`;
  byId("verdict-card").dataset.tone = tone;
  byId("verdict").textContent = text;
  byId("verdict-more").textContent = more;
}

function verdict(result, deviating) {
  const wrong = deviating.length + result.others.length;
  if (result.cancelled) {
    return ["warning", "Kontrollen avbröts", "Det som står här är bara det som hann kontrolleras."];
  }
  if (result.bags.length === 0 && result.ledgers.length === 0) {
    return ["warning", "Här finns inget arkiverat", "Välj arkivets översta mapp, den där LÄS MIG ligger."];
  }
  if (wrong > 0) {
    const what = count(deviating.length, "arkivmapp avviker", "arkivmappar avviker");
    const ledger = result.others.length > 0 ? ", och liggaren är inte som den ska" : "";
    return ["error", "Något stämmer inte", `${what}${ledger}. Ändra inget, och visa kommunarkivet den här sidan.`];
  }
  if (result.unvouched > 0) {
    const more = "Liggaren ligger inte i mappen. Att en arkivmapp fattas skulle inte synas: välj arkivets översta mapp.";
    return ["warning", "Det som finns här stämmer", more];
  }
  const more = "Varje fil stämmer med sin kontrollsumma, och inget fattas enligt liggaren.";
  return ["success", "Allt stämmer", more];
}

function showFacts(name, files, result, good) {
  const entries = result.ledgers.reduce((sum, ledger) => sum + ledger.entries.length, 0);
  const facts = [
    ["Mapp", theirs(name || "–")],
    ["Kontrollerad", `${moment(new Date())} (datorns klocka)`],
    ["Arkivmappar", `${count(result.bags.length, "arkivmapp", "arkivmappar")}, ${good} stämmer`],
    ["Läst", `${count(files.size, "fil", "filer")}, ${size(control.bytes)}`],
    ["Liggaren", count(entries, "händelse", "händelser")],
    ["Gallrade eller förstörda efter beslut", count(result.gone, "arkivmapp", "arkivmappar")],
    ["Räknat med", subtle ? "webbläsarens WebCrypto, och sidans egen SHA-256 för stora filer" : "sidans egen SHA-256"],
  ];
  byId("facts").replaceChildren(
    ...facts.flatMap(([term, value]) => [element("dt", {}, term), element("dd", {}, value)]),
  );
}

function titleOf(bag) {
  const said = bag.statement ?? {};
  const title = said.channel?.name ?? said.record?.title;
  const local = said.capture?.taken_at_local ?? said.record?.made_at_local;
  const when = typeof local === "string" ? local.slice(0, 16).replace("T", " ") : "";
  return [typeof title === "string" ? title : bag.folder.split("/").at(-1) || "Den valda mappen", when];
}

function bagCard(bag) {
  const [title, when] = titleOf(bag);
  return element(
    "article",
    { class: "bag", "data-bag": bag.folder },
    element("h3", {}, theirs(title), when ? ` · ${visible(when)}` : ""),
    element("p", { class: "muted path" }, theirs(bag.folder)),
    element("ul", {}, ...bag.findings.map(findingItem)),
  );
}

function goodItem(bag) {
  const [title, when] = titleOf(bag);
  const path = element("span", { class: "muted path" }, theirs(bag.folder));
  return element("li", { "data-good": bag.folder }, theirs(title), when ? ` · ${visible(when)} ` : " ", path);
}

// ---- the ledger's last event, and whether it is the one that the municipality knows of

const NAMES_OF_KINDS = {
  admitted: "togs emot",
  verified: "kontrollerades",
  delivered: "levererades",
  disposed: "gallrades",
  destroyed: "förstördes efter beslut",
  repaired: "lagades",
};

const VOUCHED =
  "Till och med den här händelsen hänger liggaren ihop. Den som kan skriva i mappen kan också skriva om hela " +
  "liggaren. Jämför därför med en kontrollsumma som kommunen har någon annanstans, till exempel i diariet.";

function ledgerCard(ledger, index) {
  const last = ledger.entries.at(-1);
  const card = element("section", { class: "card" }, element("h2", {}, "Liggarens sista händelse"));
  if (ledger.folder) card.append(element("p", { class: "muted path" }, theirs(ledger.place)));
  if (!last) {
    card.append(element("p", {}, "Liggaren har ingen läsbar händelse."));
    return card;
  }
  const what = `${last.bag ? "en arkivmapp" : "hela arkivet"} ${NAMES_OF_KINDS[last.kind]}`;
  const facts = [
    ["Nummer", String(last.seq)],
    ["Tid", `${moment(new Date(last.at))} (svensk tid)`],
    ["Händelse", what],
    ["Kontrollsumma", element("code", { "data-last": last.hash }, last.hash)],
  ];
  card.append(
    element("dl", {}, ...facts.flatMap(([term, value]) => [element("dt", {}, term), element("dd", {}, value)])),
    element("p", {}, ledger.findings.length > 0 ? "Liggaren är inte som den ska: se ovan." : VOUCHED),
    ...comparison(ledger, `known-${index}`),
  );
  return card;
}

function comparison(ledger, id) {
  const field = element("input", { id, type: "text", autocomplete: "off", spellcheck: "false", maxlength: "100" });
  const answer = element("p", { class: "answer", role: "status" });
  field.addEventListener("input", () => {
    const [tone, text] = compared(ledger.entries, field.value.replace(/\s/g, "").toLowerCase());
    answer.className = `answer ${tone}`;
    answer.textContent = text;
  });
  return [element("label", { for: id }, "Kontrollsumma att jämföra med"), field, answer];
}

function compared(entries, known) {
  if (known === "") return ["", ""];
  if (!/^[0-9a-f]{64}$/.test(known)) return ["warning", "En kontrollsumma är 64 tecken: siffror och a till f."];
  const at = entries.findIndex((entry) => entry.hash === known);
  if (at < 0) {
    return ["error", "Den finns inte i liggaren. Liggaren är utbytt eller avkortad, eller så hör summan till ett annat arkiv."];
  }
  if (at === entries.length - 1) return ["success", "Det är den sista händelsens. Liggaren är den som kommunen känner till."];
  const later = count(entries.length - 1 - at, "händelse", "händelser");
  return ["success", `Den hör till händelse ${entries[at].seq}. Till och med den är liggaren den som kommunen känner till. Därefter finns ${later}.`];
}

// ---- the buttons

byId("pick").addEventListener("click", () => (globalThis.showDirectoryPicker ? pick() : byId("files").click()));
byId("other-way").hidden = !globalThis.showDirectoryPicker;
byId("other-way").addEventListener("click", () => byId("files").click());
byId("files").addEventListener("change", (event) => {
  const list = [...event.target.files];
  event.target.value = ""; // the same folder can be chosen once more
  begin(async () => fromInput(list));
});
byId("cancel").addEventListener("click", () => { control.cancelled = true; });
byId("print").addEventListener("click", () => print());
state("ready");
