import { threadOf } from '../parts.ts';

/** Invented, as all that is said and done here; the two courses of 2012 and the cover of 26 practices are facts of the plan. */
export const threads = [
  threadOf({
    letter: 'a',
    comments: 5,
    themes: ['booking'],
    finding: {
      ago: 177,
      title: 'People in work cannot get to the self-management course',
      text: 'The course is praised by those who finish it. Four of the five who wrote cannot come on a weekday, and two ask for a place further east in the borough.',
    },
    decision: {
      ago: 147,
      by: 'Governing Body',
      title: 'Run one course on Saturdays',
      text: 'The second course of the year will be held on Saturday mornings in a community hall in the east of the borough.',
    },
    actions: [
      {
        title: 'Book a hall and two tutors for six Saturdays from July',
        owner: 'officer2',
        due: 105,
        done: 112,
        note: 'Hall booked from the first Saturday of July. Both tutors are people who finished the course in March.',
      },
    ],
    loop: {
      ago: 92,
      slug: 'saturday-self-management-course',
      title: 'A self-management course on Saturdays',
      youSaid:
        'The course on living with a long-term condition is good, but a weekday morning is no use to people with a job.',
      whoSaid: 'Four people with long-term conditions, and a patient group',
      weDid:
        'The course that starts in July is on six Saturday mornings, in a hall in East Merton. We will ask those who come whether the next one should be on a Saturday too.',
      benefit: 'access',
      quotes: [1, 3],
      told: [
        ['Practice patient groups', 'Newsletter', null],
        ['People on the waiting list for the course', 'Letter', 23],
      ],
    },
    told: [1, 2],
  }),
  threadOf({
    letter: 'b',
    comments: 4,
    themes: ['leaflet', 'informed'],
    finding: {
      ago: 219,
      by: 'officer',
      title: 'People cannot find out how to join the patient group at their practice',
      text: 'Where there is a group, the front desk often does not know when it meets. Where there was one, members did not hear what came of their ideas.',
    },
    decision: {
      ago: 190,
      by: 'Governing Body',
      title: 'One sheet for every practice on how to join its patient group',
      text: 'Write one page with gaps for the name, the day and the telephone number. Send it to all 26 practices and ask them to put it in with the forms for new patients.',
    },
    actions: [
      {
        title: 'Write the sheet with three patient groups and try it out',
        owner: 'officer',
        due: 150,
        done: 154,
        note: 'Tried in three waiting rooms. The groups took out every abbreviation.',
      },
      {
        title: 'Send the sheet to all practices and ask which have filled it in',
        owner: 'communications',
        due: 120,
        done: 119,
        note: 'Sent to 26 practices.',
      },
    ],
    loop: {
      ago: 85,
      slug: 'how-to-join-your-patient-group',
      title: 'How to join the patient group at your practice',
      youSaid: 'Nobody could tell us whether our practice has a patient group, or how to join it.',
      whoSaid: 'Two patients, the local involvement network and two patient groups',
      weDid:
        'With three patient groups we wrote one page that says what the group is for, when it meets and whom to ring. All 26 practices have it.',
      quotes: [1],
      told: [['All practices', 'Practice leads event', 26]],
    },
    told: [1, 3],
  }),
  threadOf({
    letter: 'c',
    comments: 4,
    themes: ['booking', 'wait', 'where'],
    finding: {
      ago: 162,
      by: 'officer2',
      title: 'Blood tests on a weekday cost people half a day of pay',
      text: 'People ask for blood tests at weekends at their own surgery. The wait at the clinic and paying to park come up as often as the day.',
    },
    decision: {
      ago: 127,
      by: 'Governing Body',
      outcome: 'no',
      because:
        'A Saturday round to collect samples would have to be paid for out of other clinics this year, and the samples would wait until Monday to be tested.',
      title: 'Not to open blood tests at surgeries on Saturdays this year',
      text: 'Saturday tests at every surgery will not be bought this year. The question comes back when next year’s plans are made.',
    },
    actions: [
      {
        title: 'Put the early opening times of the blood clinics on one page',
        owner: 'communications',
        due: 80,
        done: 84,
        note: 'In the August newsletter and on the surgery noticeboards.',
      },
    ],
    loop: {
      ago: 71,
      slug: 'saturday-blood-tests',
      title: 'Blood tests on Saturdays',
      youSaid: 'Blood tests at your own surgery on a Saturday would save a morning off work.',
      whoSaid: 'Four people, through PALS, a survey and an event',
      because:
        'A van would have to collect the samples on Saturday and they would still wait until Monday. Paying for it would have closed another clinic. We have put the early opening times in one place, and we will look again next year.',
      quotes: [1],
      told: [['Practice patient groups', 'Newsletter', null]],
    },
    told: [1, 3],
  }),
  threadOf({
    letter: 'd',
    comments: 4,
    themes: ['leaflet', 'explain'],
    finding: {
      ago: 34,
      title: 'Letters reach people who cannot read them',
      text: 'Families who read Gujarati, Urdu or Tamil rely on children and neighbours to read hospital letters. A line in each language with a number to ring was suggested twice.',
    },
  }),
  threadOf({
    letter: 'e',
    comments: 4,
    themes: ['leaflet'],
    finding: {
      ago: 104,
      by: 'officer2',
      title: 'The newsletter cannot be read by everyone it is for',
      text: 'The print is small and pale, there is no copy for those without a computer, and the e-mail is a picture that a screen reader cannot read.',
    },
    decision: {
      ago: 76,
      by: 'Chief Officer',
      title: 'Make the newsletter readable',
      text: 'Larger type, dark on white, words and not a picture in the e-mail, and printed copies in surgeries and day centres.',
    },
    actions: [
      {
        title: 'Redo the layout and send printed copies to surgeries and day centres',
        owner: 'communications',
        due: 13,
      },
    ],
  }),
];
