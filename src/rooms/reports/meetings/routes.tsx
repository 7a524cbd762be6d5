import { Hono } from 'hono';
import { Confirm } from '../../../design/record/Confirm.tsx';
import { longDate } from '../../../design/text/words.ts';
import { require } from '../../../platform/access/allows.ts';
import { csvResponse } from '../../../platform/files/csv-out.ts';
import { clashFields, getLastSaved, listShownHistory } from '../../../platform/history/record-page.ts';
import { idOf, placeOf, textOf } from '../../../platform/web/asked-for.ts';
import { batches } from '../../../platform/web/batches.ts';
import { type Env, read, type WebContext, write } from '../../../platform/web/context.ts';
import { flash } from '../../../platform/web/flash.ts';
import { joinDates, readForm, readQuery, type Typed } from '../../../platform/web/form.ts';
import { filterParts, listAddress, pageAddresses, sinceWords } from '../../../platform/web/list-address.ts';
import { NotFound, type Stale } from '../../../platform/web/problems.ts';
import { siteAddress } from '../../../platform/web/site-address.ts';
import { meetingHref, meetingsHref, newMeetingHref } from '../addresses.ts';
import { attempt } from '../attempt.ts';
import { listBodies, listBodyChoices } from '../bodies/queries.ts';
import { mayEditMeetings, mayMakePapers, mayReadMeetings } from '../policy.ts';
import { meetingCalendar } from './calendar-file.ts';
import { changeMeeting, recordMeeting, removeMeeting } from './commands.ts';
import { meetingFields, meetingFilter, meetingForm, timeInWords } from './meeting.ts';
import { ListMeetings } from './pages/ListMeetings.tsx';
import { MeetingFormPage } from './pages/MeetingFormPage.tsx';
import { ShowMeeting } from './pages/ShowMeeting.tsx';
import { countMeetings, findMeeting, listMeetings, listPapersOf } from './queries.ts';

export const meetingRoutes = new Hono<Env>();
const LIST = '/:organisation/desk/meetings';
const ONE = `${LIST}/:id`;
const crumb = (slug: string) => [{ href: meetingsHref(slug), text: 'Meetings' }];

const readFilter = (c: WebContext) => meetingFilter.parse(joinDates(readQuery(c), 'from', 'to'));

meetingRoutes.get(LIST, async (c) => {
  const { who } = c.var;
  require(mayReadMeetings(who));
  const filter = readFilter(c);
  const { page, total, bodies } = await read(c, async (db) => ({
    page: await listMeetings(db, who, filter, placeOf(c)),
    total: await countMeetings(db, who, filter),
    bodies: await listBodies(db, who),
  }));
  const { slug, today } = who.organisation;
  const list = meetingsHref(slug);
  const kept = { ...filter, when: filter.when === 'coming' ? undefined : filter.when };
  return c.render(
    <ListMeetings
      slug={slug}
      today={today}
      rows={page.rows}
      total={total}
      filter={filter}
      bodies={bodies}
      parts={filterParts(list, kept, {
        body: (value) => `of ${bodies.find(({ id }) => id === value)?.name ?? 'a body'}`,
        public: (value) => (value === 'yes' ? 'in public' : 'not in public'),
        advertised: () => 'in public and not advertised',
        ...sinceWords,
      })}
      csvHref={listAddress(`${list}/export.csv`, kept)}
      {...pageAddresses(list, kept, page)}
      mayEdit={mayEditMeetings(who)}
    />,
    { title: 'Meetings' },
  );
});

meetingRoutes.get(`${LIST}/export.csv`, (c) => {
  const { who } = c.var;
  require(mayReadMeetings(who));
  const filter = readFilter(c);
  const pages = batches(
    (before) => read(c, (db) => listMeetings(db, who, filter, { before, after: null }, 500)),
    (row) => [
      row.id,
      row.bodyName,
      row.heldOn,
      row.startsAt?.slice(0, 5) ?? null,
      row.place,
      row.inPublic,
      row.advertisedOn,
      row.papers,
    ],
  );
  const header = ['Id', 'Body', 'Day', 'Time', 'Place', 'In public', 'Advertised on', 'Papers'];
  return csvResponse('meetings.csv', header, pages);
});

interface Shown {
  id?: string;
  typed?: Typed;
  errors?: Record<string, string>;
  stale?: Stale;
}

const threeBoxes = (typed: Typed, name: string) => ({
  day: textOf(typed, `${name}-day`),
  month: textOf(typed, `${name}-month`),
  year: textOf(typed, `${name}-year`),
});

async function showForm(c: WebContext, { id, typed, errors = {}, stale }: Shown) {
  const { who } = c.var;
  const { slug } = who.organisation;
  const asked = readQuery(c);
  const { meeting, bodies, saved } = await read(c, async (db) => {
    const found = id ? await findMeeting(db, who, id) : null;
    return {
      meeting: found,
      bodies: await listBodyChoices(db, who, found?.bodyId ?? null),
      saved: stale && id ? await getLastSaved(db, 'meeting', id) : null,
    };
  });
  if (id && !meeting) throw new NotFound();
  const first =
    bodies.find((body) => body.id === textOf(asked, 'body')) ?? (bodies.length === 1 ? bodies[0] : undefined);
  const values = typed
    ? {
        bodyId: textOf(typed, 'bodyId'),
        heldOn: threeBoxes(typed, 'heldOn'),
        startsAt: textOf(typed, 'startsAt'),
        place: textOf(typed, 'place'),
        inPublic: textOf(typed, 'inPublic') === 'yes',
        advertisedOn: threeBoxes(typed, 'advertisedOn'),
      }
    : {
        bodyId: meeting?.bodyId ?? first?.id ?? '',
        heldOn: meeting?.heldOn ?? '',
        startsAt: meeting?.startsAt ? timeInWords(meeting.startsAt) : '',
        place: meeting?.place ?? '',
        inPublic: meeting?.inPublic ?? first?.meetsInPublic ?? false,
        advertisedOn: meeting?.advertisedOn ?? '',
      };
  const clash =
    stale && saved && id && typed
      ? {
          ...saved,
          fields: clashFields(meetingFields, stale.latest, {
            ...values,
            body: bodies.find((body) => body.id === values.bodyId)?.name,
            startsAt: meetingForm.safeParse(typed).data?.startsAt ?? values.startsAt,
            heldOn: joinDates(typed, 'heldOn').heldOn,
            advertisedOn: joinDates(typed, 'advertisedOn').advertisedOn,
          }),
          recordHref: meetingHref(slug, id),
        }
      : undefined;
  const heading = id ? 'Change the meeting' : 'Add a meeting';
  return c.render(
    <MeetingFormPage
      heading={heading}
      action={id ? meetingHref(slug, id, 'edit') : newMeetingHref(slug)}
      cancelHref={id ? meetingHref(slug, id) : meetingsHref(slug)}
      version={meeting?.version}
      values={values}
      errors={errors}
      bodies={bodies}
      clash={clash}
    />,
    { title: heading, breadcrumb: crumb(slug), hasErrors: Object.keys(errors).length > 0, narrow: true },
  );
}

meetingRoutes.get(`${LIST}/new`, (c) => {
  require(mayEditMeetings(c.var.who));
  return showForm(c, {});
});

meetingRoutes.post(`${LIST}/new`, async (c) => {
  const { who } = c.var;
  require(mayEditMeetings(who));
  const form = await readForm(c, meetingForm);
  if (!form.ok) {
    c.status(400);
    return showForm(c, form);
  }
  const done = await attempt(() => write(c, (db) => recordMeeting(db, who, form.values)));
  if (!done.ok) {
    c.status(done.status);
    return showForm(c, { typed: form.typed, errors: done.errors });
  }
  flash(c, { kind: 'success', text: 'The meeting is added. Papers can be made for it.' });
  return c.redirect(meetingHref(who.organisation.slug, done.value), 303);
});

meetingRoutes.get(ONE, async (c) => {
  const { who } = c.var;
  const id = idOf(c);
  const shown = await read(c, async (db) => {
    const meeting = await findMeeting(db, who, id);
    if (!meeting) return null;
    return {
      meeting,
      papers: await listPapersOf(db, who, id),
      history: await listShownHistory(db, 'meeting', id, meetingFields),
    };
  });
  if (!shown) throw new NotFound();
  const { slug, today } = who.organisation;
  return c.render(
    <ShowMeeting
      slug={slug}
      today={today}
      {...shown}
      mayEdit={mayEditMeetings(who)}
      mayMake={mayMakePapers(who)}
    />,
    { title: `${shown.meeting.bodyName}, ${longDate(shown.meeting.heldOn)}`, breadcrumb: crumb(slug) },
  );
});

meetingRoutes.get(`${ONE}/meeting.ics`, async (c) => {
  const { who } = c.var;
  const id = idOf(c);
  const meeting = await read(c, (db) => findMeeting(db, who, id));
  if (!meeting) throw new NotFound();
  const address = `${siteAddress(c)}${meetingHref(who.organisation.slug, id)}`;
  return c.body(meetingCalendar(meeting, address, new Date()), 200, {
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': `attachment; filename="meeting-${meeting.heldOn}.ics"`,
  });
});

meetingRoutes.get(`${ONE}/edit`, (c) => {
  require(mayEditMeetings(c.var.who));
  return showForm(c, { id: idOf(c) });
});

meetingRoutes.post(`${ONE}/edit`, async (c) => {
  const { who } = c.var;
  require(mayEditMeetings(who));
  const id = idOf(c);
  const form = await readForm(c, meetingForm);
  if (!form.ok) {
    c.status(400);
    return showForm(c, { ...form, id });
  }
  const done = await attempt(() => write(c, (db) => changeMeeting(db, who, id, form.values)));
  if (!done.ok) {
    c.status(done.status);
    return showForm(c, { id, typed: form.typed, ...done });
  }
  flash(c, { kind: 'success', text: 'The meeting is changed.' });
  return c.redirect(meetingHref(who.organisation.slug, id), 303);
});

meetingRoutes.get(`${ONE}/remove`, async (c) => {
  const { who } = c.var;
  require(mayEditMeetings(who));
  const { slug } = who.organisation;
  const meeting = await read(c, (db) => findMeeting(db, who, idOf(c)));
  if (!meeting) throw new NotFound();
  return c.render(
    <Confirm
      question={`Remove the meeting of ${longDate(meeting.heldOn)}?`}
      action={meetingHref(slug, meeting.id, 'remove')}
      act="Remove the meeting"
      cancel={{ href: meetingHref(slug, meeting.id), text: 'Cancel' }}
      warning
    >
      <p>{meeting.bodyName} will not have met, or be about to meet, on that day. This cannot be undone.</p>
    </Confirm>,
    { title: 'Remove a meeting', breadcrumb: crumb(slug), narrow: true },
  );
});

meetingRoutes.post(`${ONE}/remove`, async (c) => {
  const { who } = c.var;
  require(mayEditMeetings(who));
  const id = idOf(c);
  const { slug } = who.organisation;
  const done = await attempt(() => write(c, (db) => removeMeeting(db, who, id)));
  if (!done.ok) {
    flash(c, { kind: 'warning', text: Object.values(done.errors).join(' ') });
    return c.redirect(meetingHref(slug, id), 303);
  }
  flash(c, { kind: 'success', text: 'The meeting is removed.' });
  return c.redirect(meetingsHref(slug), 303);
});
