/** A return, and how the person who sent it could be reached, as far as they said. */
export interface Speaker {
  returnId: string;
  email: string;
  telephone: string;
}

/**
 * Which returns come from the same person: those with the same e-mail address or the same telephone number, also where
 * a third return links two. A return without either is a person of its own. Gives a person's key by the return's id.
 */
export function peopleOf(speakers: readonly Speaker[]): Map<string, string> {
  const parent = new Map<string, string>();
  const rootOf = (id: string): string => {
    let root = id;
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root)) root = up;
    parent.set(id, root);
    return root;
  };
  const firstWith = new Map<string, string>();
  for (const { returnId, email, telephone } of speakers) {
    if (!parent.has(returnId)) parent.set(returnId, returnId);
    for (const way of waysOf(email, telephone)) {
      const first = firstWith.get(way);
      if (first === undefined) firstWith.set(way, returnId);
      else parent.set(rootOf(returnId), rootOf(first));
    }
  }
  return new Map([...parent.keys()].map((id) => [id, rootOf(id)]));
}

function waysOf(email: string, telephone: string): string[] {
  const address = email.trim().toLowerCase();
  // +44 20 7946 0000, 0044 20 7946 0000 and 020 7946 0000 are one number.
  const number = telephone.replace(/\D/gu, '').replace(/^(00)?44(?=\d{9,10}$)/u, '0');
  return [...(address === '' ? [] : [`e ${address}`]), ...(number.length < 6 ? [] : [`t ${number}`])];
}
