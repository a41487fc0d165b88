// Whether something on a page may be drawn anew without a change of its elements: what moves by
// itself, and what we can't look into. Run in a world of our own; nothing is changed.
(() => {
  const MOVES = "video, audio, canvas, marquee, animate, animateMotion, animateTransform, set";
  const HIDES = "iframe, frame, embed, object";
  const TYPES = "input, textarea, select, [contenteditable]";
  if (document.querySelector(`${MOVES}, ${HIDES}`)) return true;
  if (document.getAnimations().length) return true;
  if (document.activeElement?.matches(TYPES)) return true; // a cursor that blinks
  return [...document.querySelectorAll("*")].some(
    (element) => element.shadowRoot || element.localName.includes("-"), // its parts may be closed
  );
})();
