import type { ReactNode } from 'react';
import type { ReadyContent, ReadyRun } from './ready-text.ts';

/** Paragraphs and lists. */
export function ContentView({ content }: { content: ReadyContent }) {
  return (
    <>
      {content.map((block, index) => {
        if (block.kind === 'paragraph')
          return (
            <p key={index} dir={direction(block.rightToLeft)}>
              <Words line={block.line} />
            </p>
          );
        const items = block.items.map((item, at) => (
          <li key={at} dir={direction(item.rightToLeft)}>
            <Words line={item.line} />
          </li>
        ));
        return block.numbered ? <ol key={index}>{items}</ol> : <ul key={index}>{items}</ul>;
      })}
    </>
  );
}

/** One paragraph stands in its cell by itself; more keep their own. */
export function CellContent({ content }: { content: ReadyContent }) {
  const [first] = content;
  if (content.length === 1 && first?.kind === 'paragraph')
    return first.rightToLeft ? (
      <span dir="rtl">
        <Words line={first.line} />
      </span>
    ) : (
      <Words line={first.line} />
    );
  return <ContentView content={content} />;
}

function Words({ line }: { line: readonly ReadyRun[] }) {
  return line.map((run, index) => <Piece key={index} run={run} />);
}

function Piece({ run }: { run: ReadyRun }): ReactNode {
  if (run.text === '\n') return <br />;
  let words: ReactNode = run.text;
  if (run.bold) words = <strong>{words}</strong>;
  if (run.italic) words = <em>{words}</em>;
  if (run.href) words = <a href={run.href}>{words}</a>;
  if (!run.lang && !run.rightToLeft) return words;
  return (
    <span lang={run.lang ?? undefined} dir={direction(run.rightToLeft)}>
      {words}
    </span>
  );
}

const direction = (rightToLeft: boolean): 'rtl' | undefined => (rightToLeft ? 'rtl' : undefined);
