import { expect, test } from 'vitest';
import { meetingCalendar } from './calendar-file.ts';
import { compareAgenda, meetingForm, timeInWords, timeOfDay } from './meeting.ts';

test.each([
  ['14:30', '14:30'],
  ['2.30pm', '14:30'],
  ['2:30 PM', '14:30'],
  ['9am', '09:00'],
  ['12pm', '12:00'],
  ['12.15 am', '00:15'],
  ['9', '09:00'],
  ['25:00', null],
  ['13pm', null],
  ['9:75', null],
  ['noon', null],
])('the time %s is %s', (typed, time) => {
  expect(timeOfDay(typed)).toBe(time);
});

test('a time reads as people say it, and can be typed so again', () => {
  expect(['14:30:00', '09:00:00', '00:15:00', '12:00:00'].map(timeInWords)).toEqual([
    '2:30pm',
    '9am',
    '12:15am',
    '12pm',
  ]);
  for (const time of ['14:30', '09:00', '00:15', '12:00']) expect(timeOfDay(timeInWords(time))).toBe(time);
});

test('items stand as people count: 7.4, 7.5, 7.10', () => {
  const papers = ['7.10', '', '10', '7.5', '7', '7.4', '2a', '2'].map((agendaNumber) => ({
    agendaNumber,
    attachmentNumber: '',
    title: 'A paper',
  }));
  expect(papers.sort(compareAgenda).map(({ agendaNumber }) => agendaNumber)).toEqual([
    '2',
    '2a',
    '7',
    '7.4',
    '7.5',
    '7.10',
    '10',
    '',
  ]);
});

test('a meeting is advertised before it is held', () => {
  const typed = { bodyId: '01890a5d-ac96-774b-bcce-b302099a8057', heldOn: '2012-09-27' };
  expect(meetingForm.safeParse({ ...typed, advertisedOn: '2012-06-13' }).success).toBe(true);
  expect(meetingForm.safeParse(typed).data).toMatchObject({
    advertisedOn: null,
    startsAt: null,
    inPublic: false,
  });
  expect(meetingForm.safeParse({ ...typed, advertisedOn: '2012-09-28' }).success).toBe(false);
});

test('a meeting goes into a calendar in London’s time, or takes its day', () => {
  const stamp = new Date('2012-09-01T09:00:00Z');
  const meeting = {
    id: 'm1',
    bodyName: 'Governing Body',
    heldOn: '2012-09-27',
    startsAt: '14:30:00',
    place: 'Town Hall, Room 2',
    inPublic: true,
  };
  const timed = meetingCalendar(meeting, 'https://example.org/m1', stamp);
  expect(timed).toContain('DTSTART:20120927T133000Z');
  expect(timed).toContain('SUMMARY:Governing Body');
  expect(timed).toContain('LOCATION:Town Hall\\, Room 2');
  const whole = meetingCalendar({ ...meeting, startsAt: null }, 'https://example.org/m1', stamp);
  expect(whole).toContain('DTSTART;VALUE=DATE:20120927');
});
