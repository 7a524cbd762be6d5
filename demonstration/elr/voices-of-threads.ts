import type { Voice } from '../voice.ts';

/** What people said to East Leicestershire and Rutland that became a thread (a letter and a number as key), and what holds identifiers for the scanner. */
export const voicesOfThreads: readonly Voice[] = [
  // Clinic times and country buses
  [
    'clinic',
    'w4',
    ['transport', 'booking'],
    'First bus out of our village is ten past eight. It gets in at twenty to ten. So what use is a nine o’clock appointment to me?',
    { key: 'a1', ago: 334, source: 'members', consent: true, contact: true },
  ],
  [
    'clinic',
    'w4',
    ['booking', 'transport'],
    'I had to stay the night with my sister to make a 9.15 at the hospital. When I asked for a later one I went to the back of the list.',
    { key: 'a2', ago: 327, source: 'pals', contact: true },
  ],
  [
    'clinic',
    'g3',
    ['booking'],
    'Ask us when we book: do you drive? If not, give us the middle of the day. It costs nothing.',
    { key: 'a3', ago: 318, source: 'practice-group', consent: true },
  ],
  [
    'transport',
    'w3',
    ['transport'],
    'Volunteer drivers are a godsend in Rutland but there are not enough of them before ten in the morning.',
    { key: 'a4', ago: 312, source: 'rlink' },
  ],
  [
    'clinic',
    'g3',
    ['transport', 'booking'],
    'a line on the letter saying you can ask for a later time if you come by bus, please',
    { key: 'a5', ago: 301, source: 'event' },
  ],
  // Magazine that people can read
  [
    'us',
    'g2',
    ['leaflet'],
    'I enjoy the members’ magazine, my sight does not. Any chance of it in big print, or on a CD?',
    { key: 'b1', ago: 266, source: 'members', contact: true, consent: true },
  ],
  [
    'us',
    'w3',
    ['leaflet', 'reach'],
    'You only get it if you are already a member. Leave some in the library at Oakham and people would join.',
    { key: 'b2', ago: 258, source: 'rlink' },
  ],
  [
    'us',
    'g3',
    ['leaflet'],
    'Talking newspaper for the blind would read it out if you sent it to them. I asked and they said yes.',
    { key: 'b3', ago: 249, source: 'members', contact: true, consent: true },
  ],
  [
    'us',
    's2',
    ['leaflet'],
    'Good magazine, could do with a bigger type and fewer smiling doctors.',
    { key: 'b4', ago: 243, source: 'survey' },
  ],
  // Hearing aids in every market town
  [
    'hearing',
    'g3',
    ['where', 'transport'],
    'Batteries I can get by post, but for a blocked tube it is forty miles there and back. Could someone come to each market town once a week?',
    { key: 'c1', ago: 208, source: 'members', contact: true, consent: true },
  ],
  [
    'hearing',
    'w4',
    ['where'],
    'Half a day and eleven pounds in fares to have a hearing aid cleaned.',
    { key: 'c2', ago: 199, source: 'tell-us', contact: true },
  ],
  [
    'hearing',
    'w4',
    ['where', 'wait'],
    'My dad just stopped wearing it because the trip was too much. Now he sits in silence.',
    { key: 'c3', ago: 190, source: 'pals' },
  ],
  [
    'hearing',
    'g3',
    ['where'],
    'Train up a volunteer in each town to do the simple repairs.',
    { key: 'c4', ago: 178, source: 'chairs' },
  ],
  // Carers: no decision yet
  [
    'ward',
    'w4',
    ['family'],
    'I have looked after my brother for nineteen years, he has Down’s. On the ward I was a visitor, two till four.',
    { key: 'd1', ago: 79, source: 'tell-us', contact: true },
  ],
  [
    'ward',
    'w4',
    ['family', 'joined'],
    'I told the first nurse how he takes his food. Then the shift changed and I told the second. By day three I gave up telling and stayed.',
    { key: 'd2', ago: 66, source: 'focus-group' },
  ],
  [
    'ward',
    'g2',
    ['family'],
    'A carer’s badge or passport, so that you do not have to explain yourself at every door.',
    { key: 'd3', ago: 57, source: 'focus-group', contact: true },
  ],
  [
    'gp',
    'g3',
    ['family', 'joined'],
    'My practice has me down as a carer, the hospital has not a clue. Why does that not travel with the referral?',
    { key: 'd4', ago: 46, source: 'practice-group' },
  ],
  // Telephones at eight o'clock: overdue action
  [
    'gp',
    'w4',
    ['reach'],
    'Engaged, engaged, engaged, engaged, then a recorded voice telling me about flu jabs at my expense.',
    { key: 'e1', ago: 151, source: 'survey', contact: true },
  ],
  [
    'gp',
    'w4',
    ['reach', 'booking'],
    'I farm. At eight I am milking. By the time I am in, all of today’s have gone.',
    { key: 'e2', ago: 142, source: 'survey' },
  ],
  [
    'gp',
    'g3',
    ['reach'],
    'Release half the slots at eight and half at one. My daughter’s surgery does it and there is no scrum.',
    { key: 'e3', ago: 129, source: 'chairs', contact: true },
  ],
  [
    'gp',
    'g3',
    ['reach'],
    'a number that is not 0844 please, it eats the credit on my phone',
    { key: 'e4', ago: 118, source: 'twitter' },
  ],
  // With identifiers
  [
    'ward',
    'w4',
    ['home', 'informed'],
    'My mother Winifred Garthwaite (NHS no. 9990166137) was sent home on a Friday night, and the first we knew was the doorbell.',
    {
      planted: [
        ['name', 'Winifred Garthwaite'],
        ['nhs-number', '9990166137'],
      ],
    },
  ],
  [
    'clinic',
    'w4',
    ['informed'],
    'Please will somebody ring Yusuf Dadabhoy on 07700 900311 about the missing referral, I am his son in law.',
    {
      planted: [
        ['name', 'Yusuf Dadabhoy'],
        ['telephone', '07700 900311'],
      ],
    },
  ],
  [
    'gp',
    'g3',
    ['building'],
    'The dropped kerb by us is broken. LE99 9ZZ, outside the surgery. Wheelchairs can not get up.',
    { planted: [['postcode', 'LE99 9ZZ']] },
  ],
  [
    'nurse',
    's1',
    ['manner'],
    'Can someone thank Sister Philomena Cray for me. She got my leg to heal after eighteen months, it was her and the honey.',
    { planted: [['name', 'Philomena Cray']] },
  ],
  [
    'child',
    'w4',
    ['wait'],
    'Assessment for my boy, born 02.11.2006, NHS 999 186 0916. We were told spring. It is autumn.',
    {
      planted: [
        ['date-of-birth', '02.11.2006'],
        ['nhs-number', '999 186 0916'],
      ],
    },
  ],
  [
    'us',
    'g3',
    ['reach'],
    'Happy to sit on a panel. My address is bettina.oyelaran@example.org',
    { planted: [['email', 'bettina.oyelaran@example.org']] },
  ],
  [
    'pharmacy',
    's1',
    ['manner', 'meds'],
    'Mr Thakrar on the counter drove my insulin out to the farm in the snow. You do not get that in a town.',
    { planted: [['name', 'Mr Thakrar']] },
  ],
  [
    'transport',
    'w4',
    ['transport'],
    'I was left in the lounge till seven. Home phone 01632 960427, you may ring and ask my wife what she thought.',
    { planted: [['telephone', '01632 960427']] },
  ],
];
