import { publicExperienceHref } from '../addresses.ts';

/** How the public figures are worked out, in plain words. */
export function How({ slug }: { slug: string }) {
  return (
    <>
      <h1>How we work this out</h1>
      <h2>Counting what people tell us</h2>
      <p>
        We count every comment that reaches us: from forms, calls, letters, meetings and surveys. A comment
        counts in the month in which we got it. We only count whole months.
      </p>
      <h2>What a comment is about</h2>
      <p>
        People read the comments and sort them by what they are about. One comment can be about more than one
        thing. Sometimes a computer sorts them first. Then two or more people check a part of its work by
        hand, without seeing its answers. We only count its work when a named person says it is good enough.
      </p>
      <p>
        The list of things a comment can be about comes from an NHS England project on what patients write.
        The computer was tested on comments that other people had sorted before.
      </p>
      <h2>Keeping people safe</h2>
      <p>
        We never show a number from 1 to 4, because somebody might guess who said it. We round all other
        numbers to the nearest 5. If a small number could be worked out from the others, we hide one of those
        as well. This is how the NHS protects its own hospital figures (NHS Digital, 2018).
      </p>
      <p>
        We tested it: a computer tries to work out the hidden numbers from all that is shown, on a thousand
        made-up tables, and must not find one.
      </p>
      <h2>Words that people said</h2>
      <p>
        We only show words if the person said that we may. We take out names and other things that show who
        somebody is. A person looks at them before they go here. We show the month, never the day.
      </p>
      <h2>Scores of hospitals and other services</h2>
      <p>
        Hospitals and other services send us these scores. Each one says how many people answered, and when.
        We do not show a score if fewer than 10 people answered. If fewer than 100 answered, it can go up or
        down just by chance. We list the services from A to Z. Please do not use the scores to say who is
        best: each service asks in its own way.
      </p>
      <p>
        A score from −100 to 100 is the share of people who would surely recommend the service, less the share
        of those who would not. A score of 0 means as many of one as of the other.
      </p>
      <p>
        <a href={publicExperienceHref(slug)}>Back to what people say</a>
      </p>
    </>
  );
}
