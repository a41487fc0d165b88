// What the camera asks a page, run in a world of its own: the page's scripts don't see it.
// Measures are the page's own pixels. Nothing is clicked, filled in or removed.
globalThis.smdesk ??= (() => {
  const BARS = 0.4; // a bar takes at most this part of the view
  const WALL = 0.5; // what covers more than this hides the page
  const CONSENT = /cookie|kakor|samtyck|consent|gdpr/i;
  const SIGN_IN = /logga in|log in|sign in|skapa konto|create account/i;
  const MORE = new RegExp(
    "^\\s*((visa|ladda|läs in|hämta|load|show|see|view)\\s+(fler|mer|more)\\b.{0,60}"
    + "|se\\s+(fler|mer)(\\s+\\S+)?)\\s*$", "i");
  const WHO = "input[type=password], input[autocomplete~=username]";
  const LOADING = "[role=progressbar]:not([aria-valuenow]), [aria-busy=true], [class*=spinner i],"
    + " [class*=skeleton i], [class*=shimmer i]";
  const MARKS = 5;
  const LOOKED = 300; // changed elements that are looked at, at once
  const FADES = 3000; // milliseconds that something may take to come into view
  const TICKS = 6; // changes of an element, and milliseconds that they take while nothing scrolls,
  const TICKING = 1000; // after which it is one that changes all the time
  const MOVER = 0.25; // what moves takes at most this part of the view, or is not believed to
  const HANGING = 10000; // milliseconds after which nobody waits for a picture any more
  const still = { behavior: "instant" };
  let scroller = document.scrollingElement ?? document.documentElement;
  let inner = false;
  let passed = 0; // how far down the picture reaches
  let late = 0; // pictures and fonts that came after their place was taken
  let changed = performance.now();
  let scanned = false;
  let keeping = true; // what is fixed stays until the first view is taken
  let hidden = new Map();
  let eased = new Map();
  let marks = [];
  let pieces = new Map();

  let usual = 0; // the view's own height, while it has a greater one
  let left = false; // whether the view was left, though nothing was scrolled yet
  let scrolled = 0; // when we last scrolled on; 0 before
  let answered = 0; // the scrolling that the page's latest change came after
  let reactions = 0; // how many times scrolling made the page change its elements
  let changes = 0; // how often something has changed
  const awaited = new WeakMap(); // since when pictures and signs of loading are waited for
  let hollow = []; // where the picture is of one colour: from, to
  const ticks = new WeakMap(); // of an element: how often it has changed, and since when
  const tickers = new Set(); // elements that change all the time, each a small part of the view
  let ticking = 0; // milliseconds from one such change to the next, of the slowest
  const observer = new MutationObserver((all) => {
    const records = untold(all);
    if (!records.length) return;
    changed = performance.now();
    changes += 1;
    scanned = false;
    if (scrolled !== answered) {
      answered = scrolled;
      reactions += 1;
    }
    if (hollow.length && fills(records)) late += 1;
  });
  observer.observe(document, {
    subtree: true, childList: true, attributes: true, characterData: true,
  });
  document.addEventListener("load", (event) => {
    changed = performance.now();
    changes += 1;
    if (!(event.target instanceof HTMLImageElement) || passed <= 0) return;
    const box = event.target.getBoundingClientRect();
    if (box.width > 1 && box.height > 1 && box.top + scroller.scrollTop < passed && box.bottom < 0) late += 1;
  }, true);
  document.fonts?.addEventListener("loadingdone", (event) => {
    changed = performance.now();
    changes += 1;
    if (passed > 0 && event.fontfaces.length) late += 1;
  });

  const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const ours = (work) => { work(); observer.takeRecords(); };

  const SHOWS = "img, canvas, svg, video, iframe, picture";
  const shows = (element) => !fixed(element) && (element.matches(SHOWS) || element.querySelector(SHOWS)
    || element.innerText?.trim() || getComputedStyle(element).backgroundImage !== "none");

  function untold(records) { // leaves out texts and looks that change all the time
    const told = new Set();
    return records.filter((record) => {
      const nodes = [...record.addedNodes, ...record.removedNodes];
      if (nodes.some((node) => node.nodeType !== Node.TEXT_NODE)) return true;
      const element = record.target instanceof Element ? record.target : record.target.parentElement;
      if (!element) return true;
      if (!told.has(element)) ticked(element);
      told.add(element);
      return !tickers.has(element);
    });
  }

  function ticked(element) {
    const now = performance.now();
    const one = ticks.get(element);
    if (!one || one.scrolled !== scrolled) {
      ticks.set(element, { scrolled, since: now, count: 1 });
      return;
    }
    one.count += 1;
    if (one.count < TICKS || now - one.since < TICKING || tickers.has(element)) return;
    if (!small(element.getBoundingClientRect())) return;
    tickers.add(element);
    ticking = Math.max(ticking, (now - one.since) / (one.count - 1));
  }

  const viewHeight = () => usual || innerHeight;
  const small = (box) => box.width * box.height <= innerWidth * viewHeight() * MOVER;

  function movers() { // where in the view something is known to move by itself: left, top, right, bottom, in parts of it
    const found = new Set([...tickers].filter((element) => element.isConnected));
    for (const one of document.getAnimations()) {
      const end = one.effect?.getComputedTiming().endTime;
      if (one.playState === "running" && (typeof end !== "number" || end > FADES)
        && one.effect.target) found.add(one.effect.target);
    }
    for (const video of document.querySelectorAll("video")) if (!video.paused) found.add(video);
    return [...found].map((element) => element.getBoundingClientRect()).filter(
      (box) => box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight && small(box),
    ).map((box) => [box.left / innerWidth, box.top / innerHeight,
      box.right / innerWidth, box.bottom / innerHeight]);
  }

  function fills(records) { // whether something now stands where the picture is empty
    let looked = 0;
    for (const record of records) {
      for (const node of record.type === "childList" ? record.addedNodes : [record.target]) {
        const element = node instanceof Element ? node : node.parentElement;
        looked += 1;
        if (!element || looked > LOOKED) continue;
        const box = element.getBoundingClientRect();
        const top = box.top + scroller.scrollTop;
        if (box.width >= 8 && hollow.some((part) => within(part, top, box.height)) && shows(element)) return true;
      }
    }
    return false;
  }

  // Whether something lies mostly in an empty part, or begins in one that the view's edge cuts.
  function within([from, to, cut], top, height) {
    const shared = Math.min(to, top + height) - Math.max(from, top);
    return shared >= 8 && (shared >= height * 0.6 || (cut && top >= from - 2 && height <= innerHeight));
  }

  function filledSince([from, to, cut]) { // whether something stands in a part whose picture is empty
    const y = (from + to) / 2 - scroller.scrollTop;
    return [0.1, 0.3, 0.5, 0.7, 0.9].some((part) => {
      const element = at(innerWidth * part, y);
      const box = element?.getBoundingClientRect();
      return box && within([from, to, cut], box.top + scroller.scrollTop, box.height) && shows(element);
    });
  }

  function* all(root) {
    for (const element of root.querySelectorAll("*")) {
      yield element;
      if (element.shadowRoot) yield* all(element.shadowRoot);
    }
  }

  function findScroller() { // tells whether it is another than before
    const before = scroller;
    const main = document.scrollingElement ?? document.documentElement;
    scroller = main;
    inner = false;
    if (main.scrollHeight > main.clientHeight * 1.2) return scroller !== before;
    let most = main.scrollHeight - main.clientHeight + 100;
    for (const element of all(document)) {
      const more = element.scrollHeight - element.clientHeight;
      if (more <= most || element.clientWidth < innerWidth * 0.4) continue;
      if (element.clientHeight < innerHeight * 0.4) continue;
      if (!["auto", "scroll", "overlay"].includes(getComputedStyle(element).overflowY)) continue;
      most = more;
      scroller = element;
      inner = true;
    }
    return scroller !== before;
  }

  function frame() { // where the scrolling part lies in the view
    if (!inner) return { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
    const box = scroller.getBoundingClientRect();
    const left = box.left + scroller.clientLeft;
    const top = box.top + scroller.clientTop;
    return {
      left: Math.max(0, left),
      top: Math.max(0, top),
      right: Math.min(innerWidth, left + scroller.clientWidth),
      bottom: Math.min(innerHeight, top + scroller.clientHeight),
    };
  }

  // Fixed to an ancestor that scrolls, not to the view: then the browser names one.
  const held = (element) => element.offsetParent !== null;

  function at(x, y) { // what is seen there, inside the parts that elements are made of, too
    let found = document.elementFromPoint(x, y);
    for (let root = found?.shadowRoot; root; root = found.shadowRoot) {
      const deeper = root.elementFromPoint(x, y);
      if (!deeper || deeper === found) break;
      found = deeper;
    }
    return found;
  }

  function holds(element, other) { // whether it is drawn within
    for (let up = other; up; up = up.assignedSlot ?? up.parentElement ?? up.getRootNode().host) {
      if (up === element) return true;
    }
    return false;
  }

  function fixed(element) { // to the view, itself or what it is in: it lies nowhere on the page
    for (let up = element; up; up = up.parentElement) {
      if (getComputedStyle(up).position === "fixed" && !held(up)) return true;
    }
    return false;
  }

  function covers(element) { // the part of the view in which nothing else can be seen
    let hits = 0;
    for (let row = 0; row < 6; row += 1) {
      for (let column = 0; column < 6; column += 1) {
        const x = innerWidth * (column + 0.5) / 6;
        const y = innerHeight * (row + 0.5) / 6;
        if (holds(element, at(x, y))) hits += 1;
      }
    }
    return hits / 36;
  }

  function sideOf(box) {
    const across = box.width / innerWidth;
    const down = box.height / innerHeight;
    if (across > 0.6 && down <= BARS) {
      if (box.top <= 2) return "top";
      if (box.bottom >= innerHeight - 2) return "bottom";
    }
    if (down > 0.6 && across <= BARS) {
      if (box.left <= 2) return "left";
      if (box.right >= innerWidth - 2) return "right";
    }
    return "floating";
  }

  const nameOf = (element) => element.localName + (element.id ? `#${element.id}` : "");

  function scan() { // what doesn't scroll and isn't known yet
    const found = [];
    for (const element of all(document)) {
      if (hidden.has(element)) continue;
      const style = getComputedStyle(element);
      if (style.backgroundAttachment.includes("fixed")) {
        found.push({ element, behind: true }); // its background stands still behind what scrolls
      }
      if (style.position === "sticky") {
        if (holds(element, scroller)) continue;
        found.push({ element, sticky: true });
        continue;
      }
      if (style.position !== "fixed" || holds(element, scroller) || held(element)) continue;
      if ([...hidden.keys()].some((other) => other.contains(element))) continue;
      const box = element.getBoundingClientRect();
      const seen = style.display !== "none" && style.visibility !== "hidden"
        && Number(style.opacity) > 0.02 && box.width > 0 && box.height > 0
        && box.right > 0 && box.bottom > 0 && box.left < innerWidth && box.top < innerHeight;
      if (seen) found.push({ element, sticky: false, box });
    }
    scanned = true;
    return found;
  }

  function take(element, change) { // so that a restart can undo it
    hidden.set(element, element.getAttribute("style"));
    change(element);
  }

  function hide(element) {
    element.style.setProperty("transition", "none", "important");
    element.style.setProperty("opacity", "0", "important");
    element.style.setProperty("pointer-events", "none", "important");
  }

  function ease(element, name, value) { // has things scroll as they would without it
    if (!eased.has(element)) eased.set(element, element.getAttribute("style"));
    element.style.setProperty(name, value, "important");
  }

  function scrollPlainly() { // nobody but us moves the page
    for (const element of [document.documentElement, document.body, scroller]) {
      if (!element || eased.has(element)) continue;
      ease(element, "scroll-snap-type", "none");
      ease(element, "overflow-anchor", "none");
      ease(element, "scroll-behavior", "auto");
    }
    for (const one of document.getAnimations()) { // what scrolling itself drives stands at its end
      const element = one.effect?.target;
      if (!element || eased.has(element) || !one.timeline || one.timeline instanceof DocumentTimeline) continue;
      ease(element, "animation-timeline", "auto");
    }
  }

  function release(element) { // sticky: shown where it belongs, once
    element.style.setProperty("position", "relative", "important");
    element.style.setProperty("inset", "auto", "important");
  }

  function band(element, box, side, kept, wall) {
    const text = (element.innerText ?? "").slice(0, 2000);
    return {
      side, kept, what: nameOf(element), wall,
      left: box.left, top: box.top, width: box.width, height: box.height,
      consent: CONSENT.test(text) && Boolean(element.querySelector("button, a, input")),
      signIn: Boolean(element.querySelector("input[type=password]")) || (wall && SIGN_IN.test(text)),
    };
  }

  // Take out what doesn't scroll. With `keep`, what the first view shows is only noted, and
  // taken out by the next call.
  function clear(keep) {
    const bands = [];
    ours(() => {
      for (const { element, sticky, behind, box } of scan()) {
        if (behind) {
          ease(element, "background-attachment", "scroll");
          continue;
        }
        if (sticky) {
          const was = element.getBoundingClientRect();
          take(element, release);
          if (was.height > 0) bands.push(band(element, was, sideOf(was), true, false));
          continue;
        }
        const wall = covers(element) > WALL;
        const side = wall ? "floating" : sideOf(box);
        const shown = passed <= 0 && side !== "bottom" && (side !== "floating" || wall);
        if (keep && shown) continue;
        bands.push(band(element, box, side, shown, wall));
        take(element, hide);
      }
    });
    keeping = keep;
    return bands;
  }

  function missing() { // pictures in the view that aren't there yet
    return [...document.images].filter((image) => {
      if (image.complete || !(image.currentSrc || image.src)) return false;
      const box = image.getBoundingClientRect();
      if (box.width < 8 || box.height < 8) return false; // something that counts visitors
      return box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    });
  }

  function loading() { // things in the view that say that something is on its way
    return [...document.querySelectorAll(LOADING)].filter((element) => {
      const box = element.getBoundingClientRect();
      return box.height > 8 && box.width > 8 && box.height < viewHeight()
        && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth
        && element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    });
  }

  function hangs(element) { // waited for long enough, and the page has not grown meanwhile
    const height = scroller.scrollHeight;
    if (awaited.get(element)?.height !== height) awaited.set(element, { height, since: performance.now() });
    return performance.now() - awaited.get(element).since > HANGING;
  }

  function fading() { // what moves into its place in the view, and will stop there
    return document.getAnimations().filter((one) => {
      const end = one.effect?.getComputedTiming().endTime;
      if (one.playState !== "running" || typeof end !== "number" || end > FADES) return false;
      const box = one.effect.target?.getBoundingClientRect();
      return box && box.bottom > 0 && box.top < innerHeight && box.width > 0;
    }).length;
  }

  function moved() { // whether what was passed lies elsewhere now
    const groups = new Map();
    let lost = 0;
    for (const mark of marks) {
      const element = mark.element.deref();
      if (!element?.isConnected || signature(element) !== mark.text) { lost += 1; continue; }
      const box = element.getBoundingClientRect();
      if (!box.width && !box.height) { lost += 1; continue; }
      const by = Math.round(box.top + scroller.scrollTop - mark.top);
      const group = groups.get(mark.passed) ?? [];
      group.push(by);
      groups.set(mark.passed, group);
    }
    let shifted = 0;
    for (const [reached, group] of groups) {
      if (reached === passed) continue; // that view can still be taken again
      const off = group.filter((by) => Math.abs(by) >= 1);
      if (off.length * 2 > group.length && off.every((by) => by === off[0])) shifted = off[0];
    }
    return { shifted, lost, marks: marks.length };
  }

  const signature = (element) => (element.textContent ?? "").slice(0, 80);

  function mark() { // remember where some things lie that the picture now holds
    const area = frame();
    passed = Math.max(passed, scroller.scrollTop + area.bottom - area.top);
    const restless = [...tickers, ...document.getAnimations().map((one) => one.effect?.target)].filter(Boolean);
    for (let number = 0; number < MARKS; number += 1) {
      const x = area.left + (area.right - area.left) * (number + 0.5) / MARKS;
      const y = area.bottom - 8 - number * 11;
      const element = at(x, y);
      if (!element || holds(element, scroller) || element === document.body) continue;
      if (restless.some((other) => other.contains(element) || element.contains(other))) continue;
      const box = element.getBoundingClientRect();
      marks.push({
        element: new WeakRef(element), text: signature(element), passed,
        top: box.top + scroller.scrollTop,
      });
    }
  }

  function forget() { // what has changed is noted
    marks = [];
    late = 0;
    hollow = [];
  }

  function state() {
    const area = frame();
    const bands = scanned ? [] : clear(keeping);
    const coming = [...missing(), ...loading()];
    return {
      top: scroller.scrollTop, height: scroller.scrollHeight, view: area.bottom - area.top, changes,
      whole: innerHeight,
      area, inner, bands, late, reacts: reactions > 1,
      wide: Math.max(scroller.scrollWidth - scroller.clientWidth, 0),
      quiet: performance.now() - changed,
      missing: coming.length,
      waiting: coming.filter((one) => !hangs(one)).length + fading() + (document.fonts?.status === "loading" ? 1 : 0),
      movers: movers(), ticks: ticking,
      ...moved(),
    };
  }

  function painted() {
    let timer = 0;
    const late = new Promise((done) => { timer = setTimeout(done, 250); });
    return Promise.race([drawn(), late]).then(() => {
      clearTimeout(timer); // none is left set
      return changes;
    });
  }

  // The view is taken for good; `empty` are parts of it, of one colour: from, to, and whether its
  // edge cuts it. What was drawn there after its picture was taken is late.
  function leave(empty, seen) {
    if (left) return;
    left = true;
    gather();
    mark();
    const at = scroller.scrollTop;
    const fresh = empty.map(([from, to, cut]) => [at + from, at + to, cut]);
    hollow.push(...fresh);
    if (changes !== seen && fresh.some(filledSince)) late += 1;
    scrolled = performance.now();
  }

  async function go(top, leaving, empty, swift, seen) {
    if (leaving) leave(empty, seen);
    else hollow = hollow.filter(([, to]) => to <= top);
    left = false;
    ours(scrollPlainly);
    const from = scroller.scrollTop;
    scroller.scrollTo({ top, left: 0, ...still });
    if (swift && !inner) return state(); // whoever takes the picture has it drawn
    if (!leaving && from === top && scroller.scrollTop === top) return state(); // nothing has moved
    await painted();
    const place = Math.min(top, scroller.scrollHeight - scroller.clientHeight);
    if (Math.abs(scroller.scrollTop - place) > 1) { // it was still moving by itself
      scroller.scrollTo({ top, left: 0, ...still });
      await painted();
    }
    return state();
  }

  function emptied(at, empty, seen) { // as `go` is told, of a view that was already left
    hollow.push(...empty.map(([from, to]) => [at + from, at + to]));
    if (changes !== seen) late += 1;
  }

  function gather() { // text in view, for pages that unload what left it
    const walker = document.createTreeWalker(document.body ?? document, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, {
      acceptNode(node) {
        if (node.nodeType === Node.TEXT_NODE) return NodeFilter.FILTER_ACCEPT;
        if (/^(script|style|noscript|template)$/.test(node.localName)) return NodeFilter.FILTER_REJECT;
        const box = node.getBoundingClientRect();
        const away = box.height > 0 && (box.bottom < 0 || box.top > innerHeight);
        return away ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
      },
    });
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.data.trim();
      if (!text) continue;
      const box = node.parentElement.getBoundingClientRect();
      if (!box.height) continue;
      const top = Math.round(box.top + scroller.scrollTop);
      pieces.set(`${top}|${Math.round(box.left)}|${text}`, { top, left: box.left, text });
    }
  }

  function text(unloads) {
    if (!unloads) return document.body?.innerText ?? "";
    gather();
    return [...pieces.values()].sort((one, other) => one.top - other.top || one.left - other.left)
      .map((piece) => piece.text).join("\n");
  }

  function find(wanted) { // how far down a text stands; -1 if it isn't there
    const needle = wanted.replace(/\s+/g, " ").trim().toLowerCase();
    const within = (element) => (element.textContent ?? "").replace(/\s+/g, " ").toLowerCase().includes(needle);
    if (!document.body || !within(document.body)) return -1;
    let element = document.body;
    for (;;) {
      const next = [...element.children].find(
        (child) => !/^(script|style|noscript|template)$/.test(child.localName) && within(child));
      if (!next) break;
      element = next;
    }
    const box = element.getBoundingClientRect();
    return box.height > 0 && element !== document.body ? box.bottom + scroller.scrollTop - frame().top : -1;
  }

  function ends() { // what stands at the bottom that says that there is more
    const buttons = [...all(document)].filter((element) => element.matches("button, a, [role=button]"));
    const more = buttons.some((element) => {
      const box = element.getBoundingClientRect();
      return box.height > 0 && box.bottom > 0 && box.top < innerHeight
        && MORE.test(element.innerText ?? "");
    });
    return { more, loading: loading().length > 0, signIn: asksWho(), broken: broken() };
  }

  function broken() { // pictures that never came
    return [...document.images].filter((image) => {
      const box = image.getBoundingClientRect();
      return image.complete && !image.naturalWidth && image.currentSrc
        && box.width >= 8 && box.height >= 8;
    }).length;
  }

  function asksWho() { // a page that is nothing but a question who somebody is
    if (scroller.scrollHeight > viewHeight() * 1.5) return false;
    return [...all(document)].some((field) => field.matches(WHO)
      && field.checkVisibility({ opacityProperty: true, visibilityProperty: true }));
  }

  // An element whose parts nobody can look into: what it draws is neither its own nor in it.
  const sealed = (element) => element.localName.includes("-") && !element.shadowRoot
    && !element.innerText?.trim() && ![...element.children].some((one) => one.getClientRects().length);

  function frames() { // frames and boxes inside that are large and scroll, or may
    const kinds = ["auto", "scroll", "overlay"];
    // A page that doesn't scroll may move what it holds by itself, at the turn of a wheel.
    const stands = scroller.scrollHeight <= viewHeight() * 1.2;
    if (stands) kinds.push("hidden", "clip");
    // Where the root says what overflows, the body's own word is not the view's: it clips itself.
    const ownBody = getComputedStyle(document.documentElement).overflowY !== "visible";
    return [...all(document)].some((element) => {
      if (holds(element, scroller) || (element === document.body && !ownBody)) return false;
      const box = element.getBoundingClientRect();
      if (box.height < viewHeight() * WALL || box.width < innerWidth * WALL) return false;
      if (stands && sealed(element)) return true;
      if (!element.matches("iframe, frame, object, embed")) {
        return element.scrollHeight > element.clientHeight * 1.2
          && kinds.includes(getComputedStyle(element).overflowY);
      }
      try {
        const root = element.contentDocument?.scrollingElement;
        if (root) return root.scrollHeight > root.clientHeight + 1;
      } catch { /* of another site: nobody can tell */ }
      return element.scrolling !== "no";
    });
  }

  function restart() {
    passed = 0;
    left = false;
    scrolled = 0;
    answered = 0;
    reactions = 0;
    late = 0;
    hollow = [];
    marks = [];
    scanned = false;
    pieces = new Map();
    ours(() => {
      for (const [element, style] of [...hidden, ...eased]) {
        if (style === null) element.removeAttribute("style");
        else element.setAttribute("style", style);
      }
    });
    hidden = new Map();
    eased = new Map();
    keeping = true;
  }

  function grown(height) { // the view's height was another before; 0 where it is its own again
    usual = height;
    scanned = false;
  }

  const takenOut = () => new Set([...hidden.keys()].filter((element) => getComputedStyle(element).position === "fixed"));

  return { findScroller, leave, go, grown, takenOut, emptied, drawn: painted, state, clear, forget, text, find, ends, frames, restart };
})();
