import { expect, test } from 'vitest';
import { aVisitor, type Visitor } from '../support/a-browser.ts';

// Scores of a provider, as East Leicestershire and Rutland follows them: each part goes on where the one before ended.

const quality = 'Abiola Sterling';
const hospital = 'Welland Valley Hospitals';
const services = { inpatients: 'Inpatient care', clinic: 'Eye clinic', therapy: 'Hand therapy' };

const at = { provider: '', contract: '', exact: '', flagged: '', scorecard: '' };
let issued = '';

/** The rows of a table, each as the words of its cells. */
const rowsOf = (visitor: Visitor, caption: string | RegExp) =>
  visitor.page
    .getByRole('table', { name: caption })
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...row.children].map((cell) => (cell.textContent ?? '').replaceAll(/\s+/gu, ' ').trim()),
      ),
    );

/** Records a return of promoters, passives and detractors, and comes to its page. */
async function records(
  visitor: Visitor,
  {
    service,
    period,
    counts,
    printed,
  }: { service: string; period: string; counts: number[]; printed: string },
): Promise<string> {
  await visitor.opens('/elr/desk/scores/new');
  await visitor.chooses('Provider', hospital);
  await visitor.types(/^Service, if it is about one/u, service);
  await visitor.types('Period', period);
  for (const [at, label] of ['Promoters', 'Passives', 'Detractors'].entries())
    await visitor.types(label, String(counts[at]));
  await visitor.types(/^Score as the provider printed it/u, printed);
  await visitor.presses('Record the scores');
  await visitor.reads(new RegExp(hospital, 'u'));
  return visitor.at();
}

test('A provider is entered with a contract that asks for feedback, and one without stands out', async () => {
  const abiola = await aVisitor();
  await abiola.signsInAs(quality);
  await abiola.opens('/elr/desk/providers');
  await abiola.follows('Add a provider');
  await abiola.types('Name', hospital);
  await abiola.chooses('Kind', 'Hospital trust');
  await abiola.presses('Add the provider');
  await abiola.reads(hospital);
  at.provider = abiola.at();

  await abiola.opens('/elr/desk/contracts');
  await abiola.follows('Add a contract');
  await abiola.chooses('Provider', hospital);
  await abiola.types('Service', services.inpatients);
  await abiola.datesIt(/^Begins on/u, '2012-04-01');
  await abiola.datesIt(/^Ends on/u, '2013-03-31');
  await abiola.ticks('Yes');
  await abiola.types(
    /^The words of the clause/u,
    'Ask every inpatient how likely they are to recommend you.',
  );
  await abiola.ticks('NHS Choices and Patient Opinion');
  await abiola.chooses('How often it reports scores', 'Every three months');
  await abiola.presses('Add the contract');
  await abiola.reads(new RegExp(services.inpatients, 'u'));
  at.contract = abiola.at();
  await abiola.sees('Ask every inpatient how likely they are to recommend you.');

  await abiola.opens('/elr/desk/contracts/new');
  await abiola.chooses('Provider', hospital);
  await abiola.types('Service', services.therapy);
  await abiola.datesIt(/^Begins on/u, '2012-09-01');
  await abiola.ticks('It is a new contract');
  await abiola.ticks('No');
  await abiola.presses('Add the contract');
  await abiola.opens('/elr/desk/contracts/exceptions');
  await abiola.follows(/^New contracts without a feedback clause/u);
  await abiola.sees(services.therapy);
  await abiola.doesNotSee(services.inpatients);
});

test('Counts are worked out by the scale, and a printed score that does not follow is flagged', async () => {
  const abiola = await aVisitor();
  await abiola.signsInAs(quality);
  at.exact = await records(abiola, {
    service: services.inpatients,
    period: 'Q1 2012/13',
    counts: [57, 21, 22],
    printed: '+35',
  });
  await abiola.sees('+35');
  await abiola.sees('57, 21, 22');
  await abiola.sees(/promoters 9 (?:and|to) 10/u);
  await abiola.doesNotSee('These figures do not follow from each other');

  at.flagged = await records(abiola, {
    service: services.clinic,
    period: 'Q1 2012/13',
    counts: [40, 12, 8],
    printed: '+61',
  });
  await abiola.sees('These figures do not follow from each other');
  await abiola.sees('+53');
  const few = { service: services.therapy, period: 'Q1 2012/13', counts: [5, 1, 2], printed: '' };
  await records(abiola, few);

  await abiola.opens(`/elr/desk/scores?provider=${at.provider.split('/').at(-1)}`);
  await abiola.sees('3 returns');
});

test('A score is held against another source, and what differs waits to be followed up', async () => {
  const abiola = await aVisitor();
  await abiola.signsInAs(quality);
  await abiola.opens(at.exact);
  await abiola.unfolds('Keep a cross-check, with what you add');
  await abiola.types(/^Another source that you know of/u, 'Visit of the LINk to six wards');
  await abiola.types(/^Its figure/u, '-5');
  await abiola.types(/^How many answered there/u, '120');
  await abiola.datesIt(/^The day it speaks of/u, '2012-06-14');
  await abiola.ticks('The same question, worked out in the same way');
  await abiola.types(/^Why, and what is to follow/u, 'Ask the hospital whom it gave the card to.');
  await abiola.presses('Keep the cross-check');
  await abiola.sees('Differs');
  const rested = await rowsOf(abiola, /^What it rested on/u);
  expect(rested.map((cells) => cells.slice(1, 4))).toContainEqual(['−5', '120', '+40']);

  await abiola.opens('/elr/desk/scores/follow-up');
  await abiola.sees('Ask the hospital whom it gave the card to.');
  await abiola.follows('Agree one');
  await abiola.types('What the provider will do', 'Hand the card to everybody who leaves, and say how many');
  await abiola.presses('Record the action');
  await abiola.opens(at.provider);
  await abiola.sees('Hand the card to everybody who leaves, and say how many');
});

test('A scorecard goes to three boards, and stays as it was issued', async () => {
  const abiola = await aVisitor();
  await abiola.signsInAs(quality);
  await abiola.opens('/elr/desk/scorecards');
  await abiola.follows('Make a scorecard');
  await abiola.chooses('Provider', hospital);
  await abiola.types('Period', 'Q1 2012/13');
  await abiola.types(/^The provider’s own board/u, 'Board of Welland Valley Hospitals');
  await abiola.types(/^The board of the wider area/u, 'Cluster Board');
  await abiola.presses('Look at it before it is issued');
  await abiola.sees('Once issued, nothing in it changes.');
  await abiola.presses('Issue the scorecard');
  at.scorecard = abiola.at();
  const boards = await rowsOf(abiola, 'Boards it went to');
  expect(boards.map(([board = '']) => board)).toEqual([
    expect.stringContaining('Board of Welland Valley Hospitals'),
    expect.stringContaining('East Leicestershire and Rutland Clinical Commissioning Group Board'),
    expect.stringContaining('Cluster Board'),
  ]);
  await abiola.follows('Record what became of it at Cluster Board');
  await abiola.datesIt(/^Sent on/u, '2012-09-17');
  await abiola.datesIt(/^Received on/u, '2012-09-18');
  await abiola.types(/^What the board said/u, 'Asked for the eye clinic by site.');
  await abiola.presses('Save');
  await abiola.sees('Asked for the eye clinic by site.');
  const file = abiola.page.locator('main a[href$="/files/html"]');
  const address = (await file.getAttribute('href')) ?? '';
  issued = await (await abiola.page.request.get(address)).text();
  expect(issued).toContain('+35');

  await abiola.opens(at.flagged);
  await abiola.follows('Correct it');
  await abiola.types('Promoters', '44');
  await abiola.presses('Record the correction');
  await abiola.sees('+56');
  expect(await (await abiola.page.request.get(address)).text()).toBe(issued);
});

test('What was made public is read on an old phone with its day and caveat, and no small number', async () => {
  const abiola = await aVisitor();
  await abiola.signsInAs(quality);
  await abiola.opens('/elr/desk/experience/public');
  await abiola.ticks(/^Show how many comments there are/u);
  await abiola.presses('Save and publish');
  await abiola.opens(`${at.provider}/public`);
  await abiola.ticks(/^Show its scores on the public page/u);
  await abiola.types(/^Note for the public/u, 'The hospital asks people on the day they leave.');
  await abiola.presses('Save');

  const anybody = await aVisitor({ withoutScript: true, width: 390 });
  await anybody.opens('/elr');
  await anybody.follows('What people say');
  await anybody.reads('What people say');
  await anybody.sees(hospital);
  await anybody.sees('The hospital asks people on the day they leave.');
  await anybody.sees('35 (from −100 to 100)');
  await anybody.sees('From 1 April 2012 to 30 June 2012. Sent to us on 18 September 2012.');
  await anybody.sees('Only 64 people answered, so it can go up or down by chance.');
  await anybody.sees('Too few people answered.');
  await anybody.sees('fewer than 10');
  const words = ((await anybody.page.getByRole('main').textContent()) ?? '').replaceAll(/\s+/gu, ' ');
  expect(words).not.toMatch(/\b[1-4] comments?\b|about [1-4]\b|answered: [1-4]\b/iu);
  await anybody.follows('How we work this out');
});

test('What a patient told a practice goes up two levels, and the Board’s answer comes down to it', async () => {
  const said = 'The bus to the hospital stops at six and visiting begins at half past';
  const answer = 'We have asked the hospital to open its wards to visitors from four.';
  const joyce = await aVisitor({ width: 390 });
  await joyce.signsInAs('Joyce Wavendon');
  await joyce.opens('/mk/desk/feedback/new');
  await joyce.types('What was said', said);
  await joyce.chooses('Where it comes from', 'Practice participation groups');
  await joyce.presses('Log it');
  await joyce.opens('/mk/desk/feedback');
  await joyce.follows(said);
  const record = joyce.at();
  await joyce.follows('Take it up a level');
  await joyce.ticks(/^Neighbourhood/u);
  await joyce.types('Why it goes up', 'No practice can change the hours of the hospital.');
  await joyce.presses('Take it up');
  await joyce.sees(/^Waiting/u);

  const marcus = await aVisitor();
  await marcus.signsInAs('Marcus Adeyemi');
  await marcus.opens('/mk/desk/escalations?level=neighbourhood');
  await marcus.follows(said);
  await marcus.follows('Pass it further up');
  await marcus.ticks(/^Board/u);
  await marcus.types('Why it goes up', 'Three practices say the same, and the hours are in the contract.');
  await marcus.presses('Take it up');

  const miriam = await aVisitor({ width: 390 });
  await miriam.signsInAs('Dr Miriam Loughborough');
  await miriam.opens('/mk/desk/escalations?level=board');
  await miriam.follows(said);
  await miriam.follows('Answer it');
  await miriam.types('The answer', answer);
  await miriam.presses('Send the answer down');
  await miriam.sees(answer);

  await joyce.opens(record);
  await joyce.sees('The Board answered on 2 October 2012:');
  await joyce.sees(answer);
  await marcus.opens('/mk/desk/escalations/flow');
});
