import { Hono } from 'hono';
import { require } from '../../../../platform/access/allows.ts';
import { documentResponse, findDocument, readDocumentFile } from '../../../../platform/documents/frozen.ts';
import { prepareReport, ReportMeta, ReportView } from '../../../../platform/documents/ReportView.tsx';
import { csvResponse } from '../../../../platform/files/csv-out.ts';
import { listShownHistory } from '../../../../platform/history/record-page.ts';
import { idOf, placeOf, textOf } from '../../../../platform/web/asked-for.ts';
import { batches } from '../../../../platform/web/batches.ts';
import { type Env, read, type WebContext, write } from '../../../../platform/web/context.ts';
import { flash } from '../../../../platform/web/flash.ts';
import { type FieldErrors, readForm, readQuery, type Typed } from '../../../../platform/web/form.ts';
import { pageAddresses } from '../../../../platform/web/list-address.ts';
import { NotFound } from '../../../../platform/web/problems.ts';
import { mayKeepProviders, mayPublishScores, mayReadFeedback } from '../../policy.ts';
import { scorecardHref, scorecardsHref } from '../addresses.ts';
import { attempt } from '../attempt.ts';
import { choice, type FieldSpec, typedOf } from '../field-spec.ts';
import { addFormRoute } from '../form-routes.tsx';
import { RecordForm } from '../pages/parts/RecordForm.tsx';
import { listProviderOptions } from '../register/queries.ts';
import { issueScorecard, keepRecipient, type Place, readScorecard } from './commands.ts';
import { ListScorecards } from './pages/ListScorecards.tsx';
import { PreviewScorecard } from './pages/PreviewScorecard.tsx';
import { ShowScorecard } from './pages/ShowScorecard.tsx';
import { findScorecard, listRecipients, listScorecards } from './queries.ts';
import { boardKindName, boardKinds, recipientForm, scorecardForm, scorecardFormats } from './scorecard.ts';

/** Scorecards for the three boards. */
export const scorecardRoutes = new Hono<Env>();
const LIST = '/:organisation/desk/scorecards';
const ONE = `${LIST}/:id`;

const crumbs = (slug: string) => [{ href: scorecardsHref(slug), text: 'Scorecards' }];
const placeIn = (c: WebContext): Place => ({
  database: c.var.earshot.database,
  dataFolder: c.var.earshot.config.dataFolder,
});

scorecardRoutes.get(LIST, async (c) => {
  const { who } = c.var;
  require(mayReadFeedback(who));
  const { slug } = who.organisation;
  const page = await read(c, (db) => listScorecards(db, who, null, placeOf(c)));
  return c.render(
    <ListScorecards
      slug={slug}
      rows={page.rows}
      csvHref={`${scorecardsHref(slug)}/export.csv`}
      {...pageAddresses(scorecardsHref(slug), {}, page)}
      mayIssue={mayPublishScores(who)}
    />,
    { title: 'Scorecards' },
  );
});

scorecardRoutes.get(`${LIST}/export.csv`, (c) => {
  const { who } = c.var;
  require(mayReadFeedback(who));
  const header = [
    'Provider',
    'Period from',
    'Period to',
    'Issued on',
    'Board',
    'Which board',
    'Sent on',
    'Received on',
    'What the board said',
  ];
  async function* pages() {
    const all = batches(
      (before) => read(c, (db) => listScorecards(db, who, null, { before, after: null }, 100)),
      (card) => [
        card.id,
        card.providerName ?? 'All providers',
        card.periodFrom,
        card.periodTo,
        card.issuedOn,
      ],
    );
    for await (const cards of all) {
      const rows = await read(c, async (db) => {
        const found = [];
        for (const [id, ...facts] of cards)
          for (const one of await listRecipients(db, String(id)))
            found.push([
              ...facts,
              one.board,
              boardKindName(one.kind),
              one.sentOn,
              one.receivedOn,
              one.response,
            ]);
        return found;
      });
      yield rows;
    }
  }
  return csvResponse('scorecards.csv', header, pages());
});

async function showForm(c: WebContext, typed?: Typed, errors: FieldErrors = {}) {
  const { who } = c.var;
  const { slug, name, boardName } = who.organisation;
  const asked = readQuery(c);
  const providers = await read(c, (db) => listProviderOptions(db, who, textOf(asked, 'provider')));
  const chosen = providers.find(({ value }) => value === textOf(asked, 'provider'));
  const fields: FieldSpec[] = [
    choice({
      name: 'providerId',
      label: 'Provider',
      as: 'select',
      none: 'All providers, by name',
      options: providers,
    }),
    {
      name: 'period',
      label: 'Period',
      as: 'text',
      width: 30,
      hint: 'April 2012, Q1 2012/13, 2012/13, or two days: 1/4/2012 to 30/6/2012',
    },
    {
      name: 'providerBoard',
      label: boardKindName('provider'),
      as: 'text',
      optional: true,
      heading: 'The boards it goes to',
    },
    { name: 'ownBoard', label: boardKindName('own'), as: 'text', optional: true },
    { name: 'widerBoard', label: boardKindName('wider'), as: 'text', optional: true },
    { name: 'words', label: 'Words to go before the figures', as: 'area', rows: 4, optional: true },
  ];
  return c.render(
    <RecordForm
      heading="Make a scorecard"
      action={`${scorecardsHref(slug)}/preview`}
      cancel={{ href: scorecardsHref(slug), text: 'Cancel' }}
      submit="Look at it before it is issued"
      fields={fields}
      typed={
        typed ?? {
          providerId: chosen?.value ?? '',
          period: textOf(asked, 'period'),
          providerBoard: chosen ? `${chosen.label} Board` : '',
          ownBoard: `${name} ${boardName}`,
        }
      }
      errors={errors}
    />,
    {
      title: 'Make a scorecard',
      breadcrumb: crumbs(slug),
      hasErrors: Object.keys(errors).length > 0,
      narrow: true,
    },
  );
}

scorecardRoutes.get(`${LIST}/new`, (c) => {
  require(mayPublishScores(c.var.who));
  return showForm(c);
});

scorecardRoutes.post(`${LIST}/preview`, async (c) => {
  const { who } = c.var;
  require(mayPublishScores(who));
  const form = await readForm(c, scorecardForm);
  if (!form.ok) {
    c.status(400);
    return showForm(c, form.typed, form.errors);
  }
  const made = await attempt(() => readScorecard(placeIn(c), who, form.values));
  if (!made.ok) {
    c.status(made.status);
    return showForm(c, form.typed, made.errors);
  }
  const prepared = await prepareReport(made.value.report);
  const { slug } = who.organisation;
  const hidden = Object.fromEntries(Object.keys(form.values).map((name) => [name, textOf(form.typed, name)]));
  return c.render(
    <PreviewScorecard slug={slug} hidden={hidden}>
      <ReportMeta facts={prepared.ready.meta} />
      <ReportView report={prepared} />
    </PreviewScorecard>,
    { title: 'Before it is issued', breadcrumb: crumbs(slug) },
  );
});

scorecardRoutes.post(`${LIST}/issue`, async (c) => {
  const { who } = c.var;
  require(mayPublishScores(who));
  const form = await readForm(c, scorecardForm);
  const again = (errors: FieldErrors, status: 400 | 409) => {
    c.status(status);
    return showForm(c, form.typed, errors);
  };
  if (!form.ok) return again(form.errors, 400);
  const done = await attempt(() => issueScorecard(placeIn(c), who, form.values));
  if (!done.ok) return again(done.errors, done.status);
  flash(c, { kind: 'success', text: 'The scorecard is issued. Record when each board got it.' });
  return c.redirect(scorecardHref(who.organisation.slug, done.value), 303);
});

/** The scorecard of the address, or a page that is not there. */
async function requireScorecard(c: WebContext) {
  require(mayReadFeedback(c.var.who));
  const card = await read(c, (db) => findScorecard(db, c.var.who, idOf(c)));
  if (!card) throw new NotFound();
  return card;
}

scorecardRoutes.get(ONE, async (c) => {
  const { who } = c.var;
  const { slug } = who.organisation;
  const card = await requireScorecard(c);
  const { document, recipients, history } = await read(c, async (db) => ({
    document: await findDocument(db, card.documentId),
    recipients: await listRecipients(db, card.id),
    history: await listShownHistory(db, 'scorecard', card.id, [
      { name: 'boards', label: 'Boards' },
      { name: 'board', label: 'Board' },
      { name: 'sentOn', label: 'Sent on' },
      { name: 'receivedOn', label: 'Received on' },
      { name: 'response', label: 'What the board said' },
    ]),
  }));
  if (!document) throw new NotFound();
  const prepared = await prepareReport(document.model);
  return c.render(
    <ShowScorecard
      slug={slug}
      card={card}
      recipients={recipients}
      history={history}
      mayKeep={mayKeepProviders(who)}
    >
      <ReportView report={prepared} />
    </ShowScorecard>,
    { title: document.title, breadcrumb: crumbs(slug) },
  );
});

scorecardRoutes.get(`${ONE}/files/:format`, async (c) => {
  const { earshot, organisation } = c.var;
  const format = scorecardFormats.find((one) => one === c.req.param('format'));
  if (!format) throw new NotFound();
  const { documentId } = await requireScorecard(c);
  const { dataFolder } = earshot.config;
  const file = await readDocumentFile(earshot.database, dataFolder, organisation.id, documentId, format);
  if (!file) throw new NotFound();
  return documentResponse(file);
});

const recipientFields: FieldSpec[] = [
  { name: 'board', label: 'Board', as: 'text' },
  choice({
    name: 'kind',
    label: 'Which board it is',
    as: 'radios',
    options: boardKinds.map(({ key, name }) => ({ value: key, label: name })),
  }),
  { name: 'sentOn', label: 'Sent on', as: 'date', optional: true },
  { name: 'receivedOn', label: 'Received on', as: 'date', optional: true },
  { name: 'response', label: 'What the board said', as: 'area', optional: true },
];

/** The place of the recipient in the address; null for one more. */
const positionOf = (c: WebContext): number | null => {
  const word = c.req.param('position') ?? '';
  if (word === 'new') return null;
  if (!/^\d{1,4}$/u.test(word)) throw new NotFound();
  return Number(word);
};

addFormRoute(scorecardRoutes, `${ONE}/recipients/:position`, {
  may: mayKeepProviders,
  schema: () => recipientForm,
  async prepare(c) {
    const { slug } = c.var.who.organisation;
    const card = await requireScorecard(c);
    const position = positionOf(c);
    const recipients = await read(c, (db) => listRecipients(db, card.id));
    const one = recipients.find((recipient) => recipient.position === position);
    if (position !== null && !one) throw new NotFound();
    return {
      heading: one ? `What became of it at ${one.board}` : 'Name a board',
      fields: recipientFields,
      typed: one ? typedOf(recipientFields, { ...one }) : {},
      submit: 'Save',
      cancel: { href: scorecardHref(slug, card.id), text: 'Cancel' },
      breadcrumb: crumbs(slug),
    };
  },
  async act(c, values) {
    const id = idOf(c);
    await write(c, (db) => keepRecipient(db, c.var.who, id, positionOf(c), values));
    flash(c, { kind: 'success', text: 'Saved.' });
    return scorecardHref(c.var.who.organisation.slug, id);
  },
});
