// What a page looks like as far as it may hang on the view's height: two views of different height
// show the same if this is the same. Empty where nobody can tell. Run in a world of our own.
((out) => {
  const UNITS = "\\d([sld]?v(h|b|min|max))\\b";
  // Looks that have no place of their own in the layout.
  const LOOKS = new RegExp(`(background|mask|clip|filter|shadow|gradient)[^;]*${UNITS}`);
  const BEFORE = /::?(before|after|backdrop|marker|first-)/;
  const PICTURE = (element) => element && getComputedStyle(element).backgroundImage !== "none";
  const plain = new Set([document.documentElement, document.body]);
  if (PICTURE(document.documentElement) || PICTURE(document.body)) plain.clear();
  let sum = 0;
  const add = (value) => { sum = (Math.imul(sum ^ Math.round(value * 64), 0x9e3779b1) + 1) | 0; };

  function rules(list) { // false where one hangs on the height in a way that has no place
    for (const rule of list) {
      if (rule.media?.length) add(Number(matchMedia(rule.media.mediaText).matches)); // or of an import
      if (rule instanceof CSSImportRule && rule.styleSheet && !rules(rule.styleSheet.cssRules)) return false;
      if (rule instanceof CSSStyleRule) {
        const style = rule.style.cssText;
        if (LOOKS.test(style)) return false;
        if (BEFORE.test(rule.selectorText) && new RegExp(UNITS).test(style)) return false;
      }
      if (rule.cssRules?.length && !rules(rule.cssRules)) return false;
    }
    return true;
  }

  try {
    for (const sheet of [...document.styleSheets, ...document.adoptedStyleSheets]) {
      if (sheet.media?.length) add(Number(matchMedia(sheet.media.mediaText).matches));
      if (!rules(sheet.cssRules)) return "";
    }
  } catch { // of another site, which keeps it to itself
    return "";
  }
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_ELEMENT, {
    acceptNode: (element) => (out.has(element) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT),
  });
  let count = 0;
  for (let element = walker.currentNode; element; element = walker.nextNode()) {
    if (element.matches("source[media]") || LOOKS.test(element.getAttribute("style"))) return "";
    const box = element.getBoundingClientRect();
    add(box.left + scrollX);
    add(box.top + scrollY);
    add(box.width);
    if (!plain.has(element)) add(box.height);
    count += 1;
  }
  return `${count} ${document.documentElement.scrollHeight} ${scrollY} ${sum}`;
})(smdesk.takenOut())
