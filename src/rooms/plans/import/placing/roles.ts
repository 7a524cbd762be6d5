/** Who leads and who supports, as roles or names in the order printed. */
export interface Roles {
  leads: string[];
  supports: string[];
}

const support =
  /\b(?:with\s+)?(?:the\s+)?support(?:ed)?\s+(?:from|by|of)\b:?|^\s*support(?:ing)?\s*:|\bassisted by\b:?|\bin support\s*:/im;

/**
 * Reads a cell of responsibilities: those named after “with support from” or “Support from:” support, the others
 * lead. They are parted by lines, commas, semicolons and by a stroke with a space beside it; “CCG/Locality Board” is one.
 */
export function readRoles(leadText: string, supportText: string): Roles {
  const match = support.exec(leadText);
  if (match === null) return { leads: roles(leadText), supports: roles(supportText) };
  // A sentence that ends after those who support begins with another who leads.
  const [named = '', ...after] = leadText.slice(match.index + match[0].length).split(/\.\s+(?=\p{Lu})/u);
  return {
    leads: [...roles(leadText.slice(0, match.index)), ...after.flatMap(roles)],
    supports: [...roles(named), ...roles(supportText)],
  };
}

function roles(text: string): string[] {
  return listItems(
    text.replace(/^\s*(?:lead|leads|support from|supported by)\s*:/gim, ''),
    /\n|,|;|\s\/|\/\s/,
  );
}

/** The parts of a text, trimmed, each once; a comma inside brackets parts nothing. */
export function listItems(text: string, separator = /\n|,|;/): string[] {
  const items: string[] = [];
  let open = 0;
  let from = 0;
  const end = (to: number) => {
    const item = text
      .slice(from, to)
      .replace(/^[\s,;/–-]+|[\s,;/–-]+$/g, '')
      .replace(/\s+/g, ' ');
    if (item !== '' && !items.includes(item)) items.push(item);
  };
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '(') open += 1;
    if (character === ')') open = Math.max(0, open - 1);
    if (character === '\n') open = 0;
    const two = text.slice(Math.max(0, at - 1), at + 2);
    const parts = character === '/' ? separator.test(two) && /\s/.test(two) : separator.test(character);
    if (!parts || open > 0) continue;
    end(at);
    from = at + 1;
  }
  end(text.length);
  return items;
}
