import type { ReactNode } from 'react';
import { Checkbox } from '../../../../design/form/Checkbox.tsx';
import { DateField } from '../../../../design/form/DateField.tsx';
import { Form } from '../../../../design/form/Form.tsx';
import { Select } from '../../../../design/form/Select.tsx';
import { Submit } from '../../../../design/form/Submit.tsx';
import { Details } from '../../../../design/text/Details.tsx';
import { longDate } from '../../../../design/text/words.ts';
import { planHref } from '../../addresses.ts';
import { Downloads } from '../../pages/parts/Downloads.tsx';

export interface PrintPlanProps {
  slug: string;
  plan: { id: string; title: string };
  subtitle: string;
  asked: { asAt: string; since?: string; priorities?: 'yes' };
  snapshots: readonly { id: string; title: string; asAt: string }[];
  hasPriorities: boolean;
  downloads: readonly { href: string; text: string }[];
  /** The plan, drawn. */
  children: ReactNode;
}

/** A plan as it is printed, with what to print and the forms to take it along in. */
export function PrintPlan(props: PrintPlanProps) {
  const { slug, plan, subtitle, asked, snapshots, hasPriorities, downloads, children } = props;
  return (
    <>
      <h1>{plan.title}</h1>
      <p>{subtitle}</p>
      <Downloads links={downloads} />
      <Details summary="Choose what to print">
        <Form method="get" action={planHref(slug, plan.id, 'print')}>
          <DateField name="asAt" label="As it stood at the end of" value={asked.asAt} />
          {snapshots.length > 0 ? (
            <Select
              name="since"
              label="Say what moved since"
              none="Leave movement out"
              value={asked.since}
              options={snapshots.map(({ id, title, asAt }) => ({
                value: id,
                label: title.includes(longDate(asAt)) ? title : `${title}, ${longDate(asAt)}`,
              }))}
            />
          ) : null}
          {hasPriorities ? (
            <Checkbox
              name="priorities"
              label="Print the priorities agreed for the year"
              checked={asked.priorities === 'yes'}
            />
          ) : null}
          <Submit kind="secondary">Show</Submit>
        </Form>
      </Details>
      {children}
    </>
  );
}
