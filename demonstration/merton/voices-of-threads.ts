import type { Voice } from '../voice.ts';

/** What people said to Merton that became a thread (a letter and a number as key), and what holds identifiers for the scanner. */
export const voicesOfThreads: readonly Voice[] = [
  // Self-management course: times
  [
    'course',
    'g2',
    ['booking'],
    'The course on living with a long term condition is very good but Tuesday mornings rule out anyone with a job. Could one be on a Saturday?',
    { key: 'a1', ago: 331, source: 'event', consent: true, contact: true },
  ],
  [
    'course',
    'w4',
    ['booking', 'wait'],
    'I have COPD and would love to do the course, I work days. Every date I have been offered is a weekday.',
    { key: 'a2', ago: 322, source: 'tell-us', contact: true },
  ],
  [
    'course',
    'x1',
    ['thanks', 'activity'],
    'I finished the six weeks in March and I have not been to A&E since. I walk to Mitcham Common and back now.',
    { key: 'a3', ago: 190, source: 'story', consent: true },
  ],
  [
    'course',
    'g3',
    ['booking', 'where'],
    'Two of our group would come if it was at a weekend and nearer to Colliers Wood.',
    { key: 'a4', ago: 316, source: 'practice-group' },
  ],
  [
    'course',
    'g2',
    ['booking'],
    'saturday please!! some of us do shifts',
    { key: 'a5', ago: 309, source: 'event' },
  ],
  // How to join a practice group
  [
    'gp',
    'w4',
    ['leaflet'],
    'I asked at the desk how to join the patient group and nobody knew whether there was one.',
    { key: 'b1', ago: 262, source: 'tell-us', contact: true, consent: true },
  ],
  [
    'gp',
    'g3',
    ['leaflet', 'listen'],
    'There is a poster but it has no date, no name and no telephone number on it.',
    { key: 'b2', ago: 255, source: 'links', consent: true },
  ],
  [
    'gp',
    'w3',
    ['informed'],
    'Our group met twice and then fizzled. Nobody told us what happened to the ideas we put in.',
    { key: 'b3', ago: 247, source: 'practice-group', contact: true },
  ],
  [
    'gp',
    'g2',
    ['leaflet'],
    'A simple sheet that says what the group is for and when it meets. Put it in with new patient forms.',
    { key: 'b4', ago: 240, source: 'practice-group' },
  ],
  // Saturday blood tests
  [
    'bloods',
    'g3',
    ['booking', 'wait'],
    'Saturday blood tests at every surgery would save a lot of people a morning off work.',
    { key: 'c1', ago: 204, source: 'tell-us', contact: true, consent: true },
  ],
  [
    'bloods',
    'w4',
    ['wait', 'parking'],
    'An hour and a quarter in the queue for bloods, after paying to park. Why can it not be done at the doctors at a weekend.',
    { key: 'c2', ago: 197, source: 'pals' },
  ],
  [
    'bloods',
    'w4',
    ['booking'],
    'I am paid by the hour. A fasting test at half past ten on a Wednesday costs me sixty quid.',
    { key: 'c3', ago: 188, source: 'survey', contact: true },
  ],
  [
    'bloods',
    'g3',
    ['where'],
    'More places for blood tests at weekends, please, east of the borough especially.',
    { key: 'c4', ago: 181, source: 'event' },
  ],
  // Letters in other languages: no decision yet
  [
    'clinic',
    'w4',
    ['leaflet', 'explain'],
    'My mother reads Gujarati. She gets four letters about one operation and my nephew of eleven has to read them to her.',
    { key: 'd1', ago: 77, source: 'advocates', contact: true },
  ],
  [
    'clinic',
    'g3',
    ['leaflet'],
    'A line in Urdu and Tamil at the foot of each letter, with a number to ring, would do it.',
    { key: 'd2', ago: 64, source: 'advocates' },
  ],
  [
    'gp',
    'w4',
    ['explain', 'listen'],
    'No interpreter was booked although it was asked for twice. The appointment was wasted for all of us.',
    { key: 'd3', ago: 58, source: 'links' },
  ],
  [
    'ward',
    'w4',
    ['explain', 'family'],
    'I was asked to interpret for my own father about very private matters. I did it, but it was not right for either of us.',
    { key: 'd4', ago: 49, source: 'tell-us', contact: true },
  ],
  // Newsletter that people can read: overdue action
  [
    'us',
    'g3',
    ['leaflet'],
    'The newsletter is a nice idea, but the print is tiny and it is pale grey on white.',
    { key: 'e1', ago: 148, source: 'links', contact: true },
  ],
  [
    'us',
    'w4',
    ['leaflet', 'informed'],
    'You say it is all on the web. I am 81, I have no computer and the library only gives you an hour.',
    { key: 'e2', ago: 137, source: 'practice-group' },
  ],
  [
    'us',
    'g2',
    ['leaflet'],
    'Could a large print copy be left in each surgery and at the day centres?',
    { key: 'e3', ago: 131, source: 'tell-us' },
  ],
  [
    'us',
    'g3',
    ['leaflet', 'comms'],
    'I get the e-mail version through my voluntary group. Please make it readable by a screen reader, at present it is one big picture.',
    { key: 'e4', ago: 120, source: 'advocates', contact: true },
  ],
  // With identifiers for the scanner to find
  [
    'clinic',
    'w4',
    ['informed'],
    'I have rung four times about my scan. My name is Rosalind Achebe and my number is 07700 900142 if anyone cares to ring back.',
    {
      planted: [
        ['name', 'Rosalind Achebe'],
        ['telephone', '07700 900142'],
      ],
    },
  ],
  [
    'ward',
    'w4',
    ['home', 'meds'],
    'My dad Leonard Parfitt, NHS number 999 526 0182, came home without his tablets. It took two days to put right.',
    {
      planted: [
        ['name', 'Leonard Parfitt'],
        ['nhs-number', '999 526 0182'],
      ],
    },
  ],
  [
    'gp',
    's1',
    ['manner'],
    'Dr Obuya was marvellous with my little one. She knelt down on the floor to look at his ear.',
    { planted: [['name', 'Dr Obuya']] },
  ],
  [
    'transport',
    'w4',
    ['transport'],
    'They had the wrong house. We are at ZZ99 3WZ and they went to the next road, twice.',
    { planted: [['postcode', 'ZZ99 3WZ']] },
  ],
  [
    'mental',
    'w4',
    ['reach'],
    'Please e-mail me and do not ring, I can not do phones: h.lindqvist@example.org',
    { planted: [['email', 'h.lindqvist@example.org']] },
  ],
  [
    'bloods',
    'w3',
    ['informed'],
    'Results never arrived. DOB 14/03/1951, 999 159 0838. Thank you.',
    {
      planted: [
        ['date-of-birth', '14/03/1951'],
        ['nhs-number', '999 159 0838'],
      ],
    },
  ],
  [
    'maternity',
    's1',
    ['manner', 'skill'],
    'Thank you to midwife Bronwen Tait who stayed past the end of her shift. I will never forget it.',
    { planted: [['name', 'Bronwen Tait']] },
  ],
  [
    'hearing',
    'g3',
    ['booking'],
    'Any day but Thursday. Text me on 07700 900 588, as I will not hear it ring.',
    { planted: [['telephone', '07700 900 588']] },
  ],
];
