import { Hono } from 'hono';
import { require } from '../../../../platform/access/allows.ts';
import { textOf } from '../../../../platform/web/asked-for.ts';
import { type Env, read, type WebContext, write } from '../../../../platform/web/context.ts';
import { flash } from '../../../../platform/web/flash.ts';
import { readForm, type Typed } from '../../../../platform/web/form.ts';
import { Stale } from '../../../../platform/web/problems.ts';
import { changeSettings } from '../../../organisation/door.ts';
import { readGrounds, standingOf } from '../../experience/reading.tsx';
import { everything } from '../../experience/scope.ts';
import { mayReadFeedback, mayWorkOnFeedback } from '../../policy.ts';
import { exceptionsOf } from '../../providers/contracts/contract.ts';
import { listCurrentContracts } from '../../providers/contracts/queries.ts';
import { insightHref, insightSettingsHref } from '../addresses.ts';
import { listThemeMonths } from '../figures.ts';
import { findMissing } from '../missing.ts';
import { askedMonth, type Month, monthChoices } from '../month.ts';
import { countOnlyLogged, tooOldOn } from '../only-logged/queries.ts';
import { mayKeepInsightSettings } from '../policy.ts';
import { findInsightSettings, insightSettingsForm } from '../settings.ts';
import { chartPeriod, themeChanges } from '../theme-changes.ts';
import { ChangeSettings } from './pages/ChangeSettings.tsx';
import { Dashboard } from './pages/Dashboard.tsx';
import { countWaiting, findLastReview, listGaps, listOpenSignals } from './queries.ts';

/** The insight group's month. */
export const dashboardRoutes = new Hono<Env>();
const HOME = '/:organisation/desk/insight';

/** "New" is what came after the last review, or since the month began where there was none. */
const sinceOf = (review: { heldOn: string } | null, { first }: Month): string =>
  review?.heldOn ?? Temporal.PlainDate.from(first).subtract({ days: 1 }).toString();

dashboardRoutes.get(HOME, async (c) => {
  const { who } = c.var;
  require(mayReadFeedback(who));
  const { id, slug, today } = who.organisation;
  const month = askedMonth(c);
  const period = chartPeriod(month.month);
  const found = await read(c, async (db) => {
    const settings = await findInsightSettings(db, id);
    const review = await findLastReview(db, who);
    const rows = await listThemeMonths(db, who, everything, period);
    const contracts = await listCurrentContracts(db, who);
    return {
      settings,
      review,
      rows,
      waiting: await countWaiting(db, who, sinceOf(review, month)),
      signals: await listOpenSignals(db, who),
      gaps: await listGaps(db, who),
      exceptions: contracts.flatMap((contract) =>
        exceptionsOf(contract, today).map(({ kind }) => ({ kind, providerId: contract.providerId })),
      ),
      old: await countOnlyLogged(db, who, tooOldOn(today, settings.oldAfterDays)),
      missing: await findMissing(db, who),
      grounds: await readGrounds(db, who, { from: month.month, to: month.month }, 1),
    };
  });
  return c.render(
    <Dashboard
      slug={slug}
      month={month}
      months={monthChoices(today)}
      review={found.review}
      since={sinceOf(found.review, month)}
      waiting={found.waiting}
      all={found.rows.filter(({ themeId }) => themeId === null)}
      themes={themeChanges(found.rows, period)}
      signals={found.signals}
      gaps={found.gaps}
      exceptions={found.exceptions}
      old={found.old}
      oldAfterDays={found.settings.oldAfterDays}
      missing={found.missing}
      mayWork={mayWorkOnFeedback(who)}
      mayKeep={mayKeepInsightSettings(who)}
      standing={standingOf(who, found.grounds, { sight: 'exact' })}
    />,
    { title: 'Insight group' },
  );
});

async function showSettings(c: WebContext, typed?: Typed, errors: Record<string, string> = {}) {
  const { organisation } = c.var;
  const settings = await read(c, (db) => findInsightSettings(db, organisation.id));
  return c.render(
    <ChangeSettings
      slug={organisation.slug}
      version={settings.version}
      values={{ oldAfterDays: typed ? textOf(typed, 'oldAfterDays') : String(settings.oldAfterDays) }}
      saved={settings}
      errors={errors}
    />,
    {
      title: 'Settings of the insight group',
      breadcrumb: [{ href: insightHref(organisation.slug), text: 'Insight group' }],
      hasErrors: Object.keys(errors).length > 0,
      narrow: true,
    },
  );
}

dashboardRoutes.get(`${HOME}/settings`, (c) => {
  require(mayKeepInsightSettings(c.var.who));
  return showSettings(c);
});

dashboardRoutes.post(`${HOME}/settings`, async (c) => {
  const { who } = c.var;
  require(mayKeepInsightSettings(who));
  const form = await readForm(c, insightSettingsForm);
  if (!form.ok) {
    c.status(400);
    return showSettings(c, form.typed, form.errors);
  }
  const { version, oldAfterDays } = form.values;
  try {
    await write(c, (db) => changeSettings(db, who, { insight: { oldAfterDays } }, version));
  } catch (stale) {
    if (!(stale instanceof Stale)) throw stale;
    c.status(409);
    return showSettings(c, form.typed, {
      oldAfterDays:
        'Somebody changed the settings of the organisation meanwhile. What is kept now stands beside your own. Save again to replace it.',
    });
  }
  flash(c, { kind: 'success', text: 'The settings are saved.' });
  const { slug } = who.organisation;
  return c.redirect(mayReadFeedback(who) ? insightHref(slug) : insightSettingsHref(slug), 303);
});
