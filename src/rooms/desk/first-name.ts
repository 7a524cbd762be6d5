const titles = /^(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|lord|lady|rev|revd|cllr|councillor)\.?$/iu;

/** What to call somebody by: the first word of the name that is not a title; the whole name where nothing is left. */
export function firstName(name: string): string {
  const words = name.trim().split(/\s+/u);
  const at = words.findIndex((word) => !titles.test(word));
  // "Dr Osei" has no first name to call by.
  return at > 0 && at === words.length - 1 ? name.trim() : (words[at] ?? name.trim());
}
