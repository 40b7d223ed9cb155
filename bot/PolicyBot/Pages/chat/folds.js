// A card's lines that unfold something: the card library writes the state on what is unfolded and not on the line that has
// the focus, so nobody who does not see could tell (WCAG 4.1.2).
const folded = element => element.style.display === 'none';

/** Says of every line of the cards in this node whether what it unfolds is shown, now and after each click. */
export function markFolds(node) {
  for (const card of node.querySelectorAll('.ac-adaptiveCard')) {
    const pairs = pairsIn(card);
    const mark = () => pairs.forEach(([line, part]) => {
      line.setAttribute('aria-expanded', String(!folded(part)));
      part.removeAttribute('aria-expanded');
    });
    mark();
    // Caught on the way down: the library lets none of them come up. What it made of it is seen after.
    for (const type of ['click', 'keydown', 'keyup']) card.addEventListener(type, () => setTimeout(mark), true);
  }
}

// What is folded at first belongs to the line that stands last before it.
function pairsIn(card) {
  const pairs = [];
  let line = null;
  for (const element of card.querySelectorAll('.ac-selectable, .ac-container')) {
    if (element.matches('.ac-selectable')) line = element;
    else if (line && folded(element)) pairs.push([line, element]);
  }
  return pairs;
}
