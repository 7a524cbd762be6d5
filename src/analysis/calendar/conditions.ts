/** A printed condition: one of the set phrases ("as required"), or open words ("subject to funding"). */
export interface Condition {
  isSet: boolean;
  length: number;
}

const set =
  /(?:(?:as and when|as|when|if|where|whenever|if and when)(?: and when)? (?:is |it is |they are )?(?:required|needed|necessary|appropriate|requested|they arise|it arises|they occur|applicable)|as and when|on request|on demand|ad[\s-]hoc(?: basis)?|on an ad[\s-]hoc basis|(?:on a )?project[\s-]by[\s-]project basis|(?:on a )?case[\s-]by[\s-]case(?: basis)?|as opportunities arise|if requested)\b/y;

const opening =
  /(?:subject to|conditional on|dependent (?:on|upon)|depend(?:s|ing) (?:on|upon)|contingent (?:on|upon)|pending|following|once|upon|on (?:completion|receipt|appointment|approval|agreement) of|after|until|when|if|as soon as(?! possible)|provided(?: that)?|awaiting)\s+(?=[a-z])/y;

const stop = /[;\n(),]| - |\.(?=\s|$)/g;

/** The condition that begins exactly at a place of a plain text, or null. An open one runs to the next stop. */
export function readCondition(text: string, at: number): Condition | null {
  set.lastIndex = at;
  const fixed = set.exec(text);
  if (fixed) return { isSet: true, length: fixed[0].length };
  opening.lastIndex = at;
  const open = opening.exec(text);
  if (!open) return null;
  stop.lastIndex = at + open[0].length;
  const end = stop.exec(text)?.index ?? text.length;
  const length = text.slice(at, end).trimEnd().length;
  return length > open[0].length ? { isSet: false, length } : null;
}
