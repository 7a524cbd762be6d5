import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { onBothDatabases } from '../../../tests/support/a-database.ts';
import { anOrganisation } from '../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../tests/support/makers/person.ts';
import { read, write } from '../db/tenant.ts';
import { filePath } from '../files/store.ts';
import { actorOf, listHistory } from '../history/record-history.ts';
import { exampleCover, examplePlan } from './example.ts';
import { findDocument, issueDocument, readDocumentFile, reproduceDocument } from './frozen.ts';
import { formats } from './report.ts';

onBothDatabases('A document', (given) => {
  const issued = async (report = examplePlan(12)) => {
    const organisation = await anOrganisation(given.database);
    const who = await aPerson(given.database, organisation);
    const id = await issueDocument(given.database, given.folder, actorOf(who), {
      kind: 'paper',
      report,
      formats,
      issuedOn: '2012-09-27',
    });
    return { organisation, who, id };
  };

  test('is frozen when issued, with a checksum of its model and of each file', async () => {
    const { organisation, who, id } = await issued();
    const document = await read(given.database, organisation.id, (db) => findDocument(db, id));
    expect(document).toMatchObject({
      kind: 'paper',
      title: 'Listening plan: where it stands',
      issuedOn: '2012-09-27',
    });
    expect(document?.files.map(({ format }) => format).sort()).toEqual([...formats].sort());
    for (const { sha256, size } of document?.files ?? []) {
      expect(sha256).toMatch(/^[0-9a-f]{64}$/u);
      expect(size).toBeGreaterThan(500);
    }
    const history = await read(given.database, organisation.id, (db) => listHistory(db, 'document', id));
    expect(history).toMatchObject([{ act: 'issued', byName: who.name }]);
  });

  test('comes out byte for byte the same from its frozen model', async () => {
    const { organisation, id } = await issued();
    const again = await reproduceDocument(given.database, organisation.id, id);
    expect(again?.modelIntact).toBe(true);
    expect(again?.files.filter(({ identical }) => !identical)).toEqual([]);
    expect(again?.files).toHaveLength(formats.length);
  });

  test('cannot be changed or taken away by the application, nor seen by another organisation', async () => {
    const { organisation, id } = await issued(exampleCover);
    const other = await anOrganisation(given.database);
    for (const table of ['document', 'documentFile'] as const) {
      await expect(
        write(given.database, organisation.id, (db) =>
          db.updateTable(table).set({ organisationId: organisation.id }).execute(),
        ),
      ).rejects.toThrow(/permission denied/);
      await expect(
        write(given.database, organisation.id, (db) => db.deleteFrom(table).execute()),
      ).rejects.toThrow(/permission denied/);
    }
    expect(await read(given.database, other.id, (db) => findDocument(db, id))).toBeNull();
    expect(await reproduceDocument(given.database, other.id, id)).toBeNull();
    expect(await readDocumentFile(given.database, given.folder, other.id, id, 'pdf')).toBeNull();
  });

  test('is given as issued, also where its file is lost or changed on disk', async () => {
    const { organisation, id } = await issued(exampleCover);
    const ask = () => readDocumentFile(given.database, given.folder, organisation.id, id, 'docx');
    const first = await ask();
    expect(first?.name).toBe('2012-09-27-report-to-the-governing-body.docx');
    const document = await read(given.database, organisation.id, (db) => findDocument(db, id));
    const path = filePath(
      given.folder,
      organisation.id,
      document?.files.find(({ format }) => format === 'docx')?.id ?? '',
    );
    await writeFile(path, 'something else');
    expect(Buffer.from((await ask())?.bytes ?? []).equals(Buffer.from(first?.bytes ?? []))).toBe(true);
    await rm(path);
    expect((await ask())?.sha256).toBe(first?.sha256);
    expect(await readDocumentFile(given.database, given.folder, organisation.id, id, 'csv')).not.toBeNull();
  });

  test('leaves nothing behind where what is written alongside fails', async () => {
    const organisation = await anOrganisation(given.database);
    const who = await aPerson(given.database, organisation);
    await expect(
      issueDocument(
        given.database,
        given.folder,
        actorOf(who),
        { kind: 'paper', report: exampleCover, formats: ['csv', 'html'], issuedOn: '2012-09-27' },
        async () => {
          throw new Error('The paper was withdrawn.');
        },
      ),
    ).rejects.toThrow('withdrawn');
    expect(await readdir(join(given.folder, 'files', organisation.id))).toEqual([]);
    expect(
      await read(given.database, organisation.id, (db) => db.selectFrom('document').select('id').execute()),
    ).toEqual([]);
  });
});
