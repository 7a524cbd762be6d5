import { ButtonRow } from '../../../../design/form/ButtonRow.tsx';
import { Form } from '../../../../design/form/Form.tsx';
import { Submit } from '../../../../design/form/Submit.tsx';
import { Inset } from '../../../../design/text/Inset.tsx';

export interface CalendarAddressProps {
  action: string;
  /** The whole address, and the same for one plan; null where there is none yet. */
  address: string | null;
  plans: readonly { title: string; address: string }[];
}

/** The address by which a calendar programme shows the dates of one's lines. */
export function CalendarAddress({ action, address, plans }: CalendarAddressProps) {
  return (
    <>
      <h1 className="nhsuk-heading-l">Plans in your calendar</h1>
      {address === null ? (
        <>
          <p>
            Outlook, Google Calendar and others can show the dates of your lines. They need an address for it.
          </p>
          <Form action={action}>
            <Submit>Make an address</Submit>
          </Form>
        </>
      ) : (
        <>
          <p>
            Copy this address into your calendar, as a calendar from the internet. It holds your own lines.
          </p>
          <Inset>
            <p className="nhsuk-u-margin-bottom-0">
              <code>{address}</code>
            </p>
          </Inset>
          {plans.length > 0 ? (
            <>
              <h2 className="nhsuk-heading-m">A whole plan</h2>
              <ul className="nhsuk-list nhsuk-list--bullet">
                {plans.map((plan) => (
                  <li key={plan.address}>
                    {plan.title}: <code>{plan.address}</code>
                  </li>
                ))}
              </ul>
            </>
          ) : null}
          <p>
            Whoever has the address can see these dates without signing in. If somebody has it who should not,
            make a new one: the old one then answers nothing.
          </p>
          <Form action={action}>
            <ButtonRow>
              <Submit kind="secondary">Make a new address</Submit>
            </ButtonRow>
          </Form>
          <Form action={`${action}/stop`}>
            <Submit kind="secondary">Stop it</Submit>
          </Form>
        </>
      )}
    </>
  );
}
