import { expect, test } from 'vitest';
import { onBothDatabases } from '../../../../tests/support/a-database.ts';
import { aSite } from '../../../../tests/support/a-site.ts';
import { anOrganisation } from '../../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../../tests/support/makers/person.ts';
import type { Organisation } from '../../../platform/access/organisation.ts';
import type { Who } from '../../../platform/access/who.ts';
import { read, write } from '../../../platform/db/tenant.ts';
import { PASSWORD_ADDRESS } from '../../../platform/mail/send.ts';
import { Forbidden } from '../../../platform/web/problems.ts';
import { addPerson } from './add-person.ts';
import { changePerson, endRole, giveRole, recordLeaving, recordPerson, recordReturn } from './commands.ts';
import { LAST_ADMINISTRATOR, noFilter } from './person.ts';
import { countPeople, findPerson, listPeople, listPosts } from './queries.ts';

const TODAY = '2012-09-27';
const three = (name: string, date: string) => {
  const [year = '', month = '', day = ''] = date.split('-');
  return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year };
};

onBothDatabases('People and roles', (given) => {
  const place = async () => {
    const organisation = await anOrganisation(given.database, { fixedToday: TODAY });
    const admin = await aPerson(given.database, organisation, { name: 'Adam Admin', roles: ['ADM'] });
    const colleague = await aPerson(given.database, organisation, { name: 'Cora Colleague', roles: ['ENG'] });
    return { organisation, admin, colleague, at: `/${organisation.slug}/desk/people` };
  };
  const personOf = async (who: Who, id: string) => {
    const person = await read(given.database, who.organisation.id, (db) => findPerson(db, who, id));
    if (!person) throw new Error('no such person');
    return person;
  };
  const letters = (organisation: Organisation) =>
    read(given.database, organisation.id, (db) =>
      db.selectFrom('message').select(['toAddress', 'body', 'aboutKind']).orderBy('id').execute(),
    );

  test('an administrator adds somebody, who is written to and whose link is shown once', async () => {
    const { organisation, admin, at } = await place();
    const visit = await aSite(given).as(admin);
    const answer = await visit(`${at}/new`, {
      name: 'Nia New',
      email: 'nia@new.example',
      jobTitle: 'Engagement officer',
      'roles[]': ['ENG', 'COM'],
    });
    const page = await answer.text();
    expect(answer.status).toBe(200);
    const link = /\/password\/[\w-]+/.exec(page)?.[0] ?? '';
    expect(link).not.toBe('');
    const [letter] = await letters(organisation);
    expect(letter).toMatchObject({ toAddress: 'nia@new.example', aboutKind: 'account' });
    expect(letter?.body).toContain(PASSWORD_ADDRESS);
    const list = await (await visit(`${at}?q=nia`)).text();
    expect(list).toContain('Nia New');
    expect(list).not.toContain(link);
    const id = /people\/([0-9a-f-]{36})/.exec(list)?.[1] ?? '';
    expect(
      (await personOf(admin, id)).roles.map(({ role, fromOn, toOn }) => [role, fromOn, toOn]).sort(),
    ).toEqual([
      ['COM', TODAY, null],
      ['ENG', TODAY, null],
    ]);
    expect(await (await visit(`${at}/${id}`)).text()).toContain('invited this person');
  });

  test('the link of somebody who is known elsewhere goes to them alone', async () => {
    const { organisation, admin, at } = await place();
    const other = await anOrganisation(given.database);
    await addPerson(given.database, other.id, {
      name: 'Known',
      email: 'known@elsewhere.example',
      roles: [{ code: 'ADM' }],
    });
    const page = await (
      await (
        await aSite(given).as(admin)
      )(`${at}/new`, {
        name: 'Known',
        email: 'Known@elsewhere.example',
        'roles[]': 'STA',
      })
    ).text();
    expect(page).toContain('can now come in');
    expect(page).not.toContain('/password/');
    expect(page).toContain(
      'No mail leaves this Earshot, and their account also belongs to another organisation.',
    );
    expect((await letters(organisation))[0]?.body).toContain(PASSWORD_ADDRESS);
  });

  test('a new password: the administrator gets the link only where it is the one way and opens nothing else', async () => {
    const { organisation, admin, colleague, at } = await place();
    const ask = async (settings: Record<string, string>) => {
      const visit = await aSite(given, settings).as(admin);
      const page = await (await visit(`${at}/${colleague.personId}/link`, {})).text();
      return /\/password\/[\w-]+/.exec(page)?.[0];
    };
    const { accounts } = aSite(given);
    await accounts.setPassword(colleague.accountId, 'lantern gravel oboe');
    expect(await ask({ SMTP_URL: 'smtp://mail.example' })).toBeUndefined();
    expect(await ask({})).toMatch(/password/);
    const other = await anOrganisation(given.database);
    const { email } = await personOf(admin, colleague.personId);
    await addPerson(given.database, other.id, { name: 'Cora', email, roles: [{ code: 'STA' }] });
    expect(await ask({})).toBeUndefined();
    expect((await letters(organisation)).map((letter) => letter.toAddress)).toEqual([email, email, email]);
  });

  test('a form that is wrong comes back as it was typed', async () => {
    const { admin, colleague, at } = await place();
    const visit = await aSite(given).as(admin);
    const empty = await visit(`${at}/new`, { name: '', email: 'nobody', jobTitle: 'Keeps this' });
    const page = await empty.text();
    expect(empty.status).toBe(400);
    for (const says of [
      'Enter the person’s name.',
      'Enter an e-mail address like name@example.org.',
      'Choose at least one role.',
      'value="Keeps this"',
    ])
      expect(page).toContain(says);
    const { email } = await personOf(admin, colleague.personId);
    const twice = await visit(`${at}/new`, { name: 'Again', email: email.toUpperCase(), 'roles[]': 'STA' });
    expect([twice.status, await twice.text()]).toEqual([
      400,
      expect.stringContaining('Cora Colleague already has this e-mail address here.'),
    ]);
  });

  test('a role is given for a time, not twice for the same, and ends with its last day', async () => {
    const { admin, colleague, at } = await place();
    const visit = await aSite(given).as(admin);
    const own = `${at}/${colleague.personId}`;
    const given_ = await visit(`${own}/roles`, {
      role: 'CEL',
      ...three('from', '2012-10-01'),
      ...three('to', ''),
    });
    expect(given_.status).toBe(303);
    const again = await visit(`${own}/roles`, {
      role: 'CEL',
      ...three('from', '2013-01-01'),
      ...three('to', ''),
    });
    expect([again.status, await again.text()]).toEqual([
      400,
      expect.stringContaining('already holds this role in that time'),
    ]);
    const backwards = await visit(`${own}/roles`, {
      role: 'COM',
      ...three('from', '2012-10-01'),
      ...three('to', '2012-09-01'),
    });
    expect([backwards.status, await backwards.text()]).toEqual([
      400,
      expect.stringContaining('The last day cannot be before the first.'),
    ]);
    const role = (await personOf(admin, colleague.personId)).roles.find((one) => one.role === 'CEL');
    const end = (on: string) => visit(`${own}/roles/${role?.id}/end`, three('on', on));
    expect((await end('2012-09-30')).status).toBe(400);
    expect((await end('2012-12-31')).status).toBe(303);
    expect((await personOf(admin, colleague.personId)).roles.find((one) => one.role === 'CEL')).toMatchObject(
      { fromOn: '2012-10-01', toOn: '2012-12-31' },
    );
  });

  test('the last administrator stays: neither their role ends nor do they leave', async () => {
    const { organisation, admin, at } = await place();
    const visit = await aSite(given).as(admin);
    const own = `${at}/${admin.personId}`;
    const role = (await personOf(admin, admin.personId)).roles[0]?.id ?? '';
    for (const path of [`${own}/leave`, `${own}/roles/${role}/end`]) {
      const answer = await visit(path, three('on', TODAY));
      expect([answer.status, await answer.text()]).toEqual([
        400,
        expect.stringContaining(LAST_ADMINISTRATOR),
      ]);
    }
    const second = await aPerson(given.database, organisation, { roles: ['ADM'], to: '2012-09-27' });
    expect((await visit(`${own}/leave`, three('on', TODAY))).status).toBe(400);
    await write(given.database, organisation.id, (db) =>
      giveRole(db, admin, second.personId, { role: 'ADM', from: '2012-09-28', to: null }),
    );
    const gone = await visit(`${own}/leave`, three('on', TODAY));
    expect([gone.status, gone.headers.get('location')]).toEqual([303, '/choose-organisation']);
    expect((await visit(at)).status).toBe(404);
  });

  test('whoever has left is nobody, their roles end, and they can be brought back', async () => {
    const { organisation, admin, colleague, at } = await place();
    const site = aSite(given);
    const theirs = await site.as(colleague);
    const visit = await site.as(admin);
    await write(given.database, organisation.id, (db) =>
      giveRole(db, admin, colleague.personId, { role: 'CEL', from: '2012-11-01', to: null }),
    );
    expect((await visit(`${at}/${colleague.personId}/leave`, three('on', '2012-09-28'))).status).toBe(400);
    expect((await visit(`${at}/${colleague.personId}/leave`, three('on', TODAY))).status).toBe(303);
    expect((await theirs(`/${organisation.slug}/desk/account`)).status).toBe(404);
    const person = await personOf(admin, colleague.personId);
    expect(person.leftOn).toBe(TODAY);
    expect(person.roles.map(({ role, toOn }) => [role, toOn])).toEqual([['ENG', TODAY]]);
    expect(await (await visit(`${at}?state=left`)).text()).toContain('Left on 27 September 2012');
    expect((await visit(`${at}/${colleague.personId}/return`, {})).status).toBe(303);
    expect((await theirs(`/${organisation.slug}/desk/account`)).status).toBe(200);
  });

  test('a stale change is refused with both versions shown, and nothing typed is lost', async () => {
    const { admin, colleague, at } = await place();
    const visit = await aSite(given).as(admin);
    const { email, version } = await personOf(admin, colleague.personId);
    const edit = `${at}/${colleague.personId}/edit`;
    const said = { email, jobTitle: '', version: String(version) };
    expect((await visit(edit, { ...said, name: 'Cora Married' })).status).toBe(303);
    const stale = await visit(edit, { ...said, name: 'Cora Typed' });
    const page = await stale.text();
    expect(stale.status).toBe(409);
    expect(page).toContain('Cora Married');
    expect(page).toContain('value="Cora Typed"');
    expect(page).toContain(`name="version" value="${version + 1}"`);
    expect((await visit(edit, { ...said, name: 'Cora Typed', version: String(version + 1) })).status).toBe(
      303,
    );
    expect((await personOf(admin, colleague.personId)).name).toBe('Cora Typed');
  });

  test('another address is another account; the old one is nobody here any more', async () => {
    const { organisation, admin, colleague, at } = await place();
    const site = aSite(given);
    const theirs = await site.as(colleague);
    const { name, version } = await personOf(admin, colleague.personId);
    const answer = await (await site.as(admin))(`${at}/${colleague.personId}/edit`, {
      name,
      email: 'cora@moved.example',
      jobTitle: '',
      version: String(version),
    });
    expect(await answer.text()).toContain('/password/');
    expect((await theirs(`/${organisation.slug}/desk/account`)).status).toBe(404);
    expect((await letters(organisation)).map((letter) => letter.toAddress)).toEqual(['cora@moved.example']);
    const kept = await read(given.database, organisation.id, (db) =>
      db.selectFrom('history').select('after').where('kind', '=', 'person').execute(),
    );
    expect(JSON.stringify(kept)).not.toContain('moved.example');
  });

  test('the list is searched, filtered and paged by name; a vacancy is said in words', async () => {
    const { organisation, admin } = await place();
    for (let number = 10; number < 40; number++)
      await aPerson(given.database, organisation, { name: `Person N${number}`, roles: ['MEM'] });
    await aPerson(given.database, organisation, {
      name: '100% Percy',
      roles: ['LAY'],
      from: '2011-01-01',
      to: '2012-05-03',
    });
    const look = <T>(work: Parameters<typeof read<T>>[2]) => read(given.database, organisation.id, work);
    const seen: string[] = [];
    for (let after: string | undefined; ; ) {
      const page = await look((db) => listPeople(db, admin, noFilter, { after }, 10));
      seen.push(...page.rows.map((row) => row.name));
      if (!page.older) break;
      after = page.older;
    }
    expect(seen).toHaveLength(33);
    expect(new Set(seen).size).toBe(33);
    const second = await look((db) => listPeople(db, admin, noFilter, { after: undefined }, 10));
    const forward = await look((db) => listPeople(db, admin, noFilter, { after: second.older ?? '' }, 10));
    const back = await look((db) => listPeople(db, admin, noFilter, { before: forward.newer ?? '' }, 10));
    expect(back.rows.map((row) => row.name)).toEqual(second.rows.map((row) => row.name));
    expect(back.newer).toBeNull();
    const names = async (filter: Partial<typeof noFilter>) =>
      (await look((db) => listPeople(db, admin, { ...noFilter, ...filter }, {}))).rows.map((row) => row.name);
    expect(await names({ q: '100%' })).toEqual(['100% Percy']);
    expect(await names({ q: 'cora' })).toEqual(['Cora Colleague']);
    expect(await names({ role: 'LAY' })).toEqual([]);
    expect(await names({ role: 'ADM' })).toEqual(['Adam Admin']);
    expect(await look((db) => countPeople(db, admin, { ...noFilter, role: 'MEM' }))).toBe(30);
    const posts = await look((db) => listPosts(db, admin));
    expect(posts.find((post) => post.role === 'LAY')).toMatchObject({ number: 0, lastHeldOn: '2012-05-03' });
    expect(posts.find((post) => post.role === 'MEM')?.holders).toHaveLength(20);
    const visit = await aSite(given).as(admin);
    expect(await (await visit(`/${organisation.slug}/desk/people`)).text()).toMatch(
      /Vacant.*Lay member since 3 May 2012/s,
    );
    expect(await (await visit(`/${organisation.slug}/desk/people/roles`)).text()).toContain(
      'Vacant: last held on 3 May 2012.',
    );
  });

  test('the list comes as CSV, whole and harmless to a spreadsheet', async () => {
    const { organisation, admin } = await place();
    await aPerson(given.database, organisation, { name: '=1+1', roles: ['STA', 'ENG'] });
    const answer = await (await aSite(given).as(admin))(`/${organisation.slug}/desk/people.csv`);
    const lines = (await answer.text()).trim().split('\r\n');
    expect(answer.headers.get('content-type')).toContain('text/csv');
    expect(lines).toHaveLength(4);
    expect(lines.find((line) => line.includes('1+1'))).toMatch(/^'=1\+1,.*Engagement officer; Staff/);
  });

  test('only an administrator keeps people; colleagues who share work see them; others do not', async () => {
    const { organisation, admin, colleague, at } = await place();
    const member = await aPerson(given.database, organisation, { roles: ['MEM'] });
    const stranger = await aPerson(given.database, await anOrganisation(given.database), { roles: ['ADM'] });
    const site = aSite(given);
    const status = async (who: Who, path: string) => (await (await site.as(who))(path)).status;
    const paths = [at, `${at}/roles`, `${at}/${admin.personId}`, `${at}.csv`];
    expect(await Promise.all(paths.map((path) => status(colleague, path)))).toEqual([200, 200, 200, 200]);
    expect(await Promise.all(paths.map((path) => status(member, path)))).toEqual([404, 404, 404, 404]);
    expect(await Promise.all(paths.map((path) => status(stranger, path)))).toEqual([404, 404, 404, 404]);
    expect(await status(member, `${at}/${member.personId}`)).toBe(200);
    expect(await status(colleague, `${at}/new`)).toBe(404);

    const acts = (who: Who) => [
      () =>
        write(given.database, organisation.id, (db) =>
          recordPerson(db, who, {
            name: 'X',
            email: 'x@x.example',
            jobTitle: '',
            roles: ['ADM'],
            accountId: colleague.accountId,
          }),
        ),
      () =>
        write(given.database, organisation.id, (db) =>
          changePerson(db, who, admin.personId, {
            name: 'X',
            email: 'x@x.example',
            jobTitle: '',
            version: 1,
            accountId: null,
          }),
        ),
      () =>
        write(given.database, organisation.id, (db) =>
          giveRole(db, who, colleague.personId, { role: 'ADM', from: TODAY, to: null }),
        ),
      () =>
        write(given.database, organisation.id, (db) =>
          endRole(db, who, colleague.personId, colleague.personId, TODAY),
        ),
      () => write(given.database, organisation.id, (db) => recordLeaving(db, who, admin.personId, TODAY)),
      () => write(given.database, organisation.id, (db) => recordReturn(db, who, admin.personId)),
    ];
    for (const who of [colleague, member])
      for (const act of acts(who)) await expect(act()).rejects.toThrow(Forbidden);
    // An administrator of another organisation reaches nobody here, even with their id.
    await expect(
      write(given.database, stranger.organisation.id, (db) =>
        recordLeaving(db, stranger, colleague.personId, '2026-01-01'),
      ),
    ).rejects.toThrow(/not here/);
    expect((await personOf(admin, colleague.personId)).leftOn).toBeNull();
  });
});
