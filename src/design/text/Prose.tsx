/** Text as it was typed: an empty line begins a paragraph, a new line stays one. */
export function Prose({ text }: { text: string }) {
  return text.split(/\n{2,}/u).map((paragraph, at) => (
    <p key={at}>
      {paragraph.split('\n').map((line, row) => (
        <span key={row}>
          {row > 0 ? <br /> : null}
          {line}
        </span>
      ))}
    </p>
  ));
}
