import type { Voice } from '../voice.ts';

/** What people said to MK Commissioning that became a thread (a letter and a number as key), and what holds identifiers for the scanner. */
export const voicesOfThreads: readonly Voice[] = [
  // Which service when
  [
    'ed',
    'w3',
    ['leaflet', 'wait'],
    'I took him to A&E because I did not know where else was open on a bank holiday. They were nice about it but you could tell.',
    { key: 'a1', ago: 336, source: 'survey', contact: true, consent: true },
  ],
  [
    'walkin',
    'w4',
    ['leaflet', 'informed'],
    'Three numbers on the fridge, and I never know which one is for what.',
    { key: 'a2', ago: 325, source: 'congress', consent: true },
  ],
  [
    'ed',
    'g2',
    ['leaflet'],
    'One card, credit card size: cut finger go here, chest pain go there, runny nose stay home.',
    { key: 'a3', ago: 319, source: 'forum', contact: true },
  ],
  [
    'hours',
    'w4',
    ['reach', 'informed'],
    'We have only been here since Easter, from Poland. Nobody told us that you can call a doctor at night.',
    { key: 'a4', ago: 311, source: 'event' },
  ],
  [
    'walkin',
    'g3',
    ['leaflet'],
    'put it on the buses and in the chip shops, that is where people are at 10pm',
    { key: 'a5', ago: 302, source: 'facebook' },
  ],
  // Forums when people can come
  [
    'us',
    'w4',
    ['booking'],
    'The neighbourhood forum was at 2pm on a Wednesday. Everyone there was retired, me included. Where were the young families?',
    { key: 'b1', ago: 268, source: 'forum', contact: true, consent: true },
  ],
  [
    'us',
    'g3',
    ['booking', 'family'],
    'I would come if I could bring the twins.',
    { key: 'b2', ago: 257, source: 'facebook', consent: true },
  ],
  [
    'us',
    'g2',
    ['booking', 'where'],
    'Hold it at the community house on the estate, about seven, and give people something to eat.',
    { key: 'b3', ago: 250, source: 'forum', contact: true },
  ],
  [
    'us',
    'w3',
    ['listen'],
    'There are people on our estate with plenty to say who would never set foot in a council building.',
    { key: 'b4', ago: 241, source: 'voluntary' },
  ],
  // Free parking
  [
    'clinic',
    'w4',
    ['parking', 'money'],
    'Eighteen trips for chemo and I paid to park for every one of them.',
    { key: 'c1', ago: 206, source: 'tell-us', contact: true, consent: true },
  ],
  [
    'ward',
    'g3',
    ['parking'],
    'Parking ought to be free for anyone who comes more than once a week.',
    { key: 'c2', ago: 195, source: 'pals', contact: true },
  ],
  [
    'clinic',
    'w4',
    ['parking', 'booking'],
    'They run late, I get the fine. How is that fair?',
    { key: 'c3', ago: 187, source: 'opinion' },
  ],
  [
    'child',
    'w4',
    ['parking', 'money'],
    'It is a rich joke that you pay to visit your own baby.',
    { key: 'c4', ago: 176, source: 'facebook' },
  ],
  // Mental health plans in plain words: no decision yet
  [
    'us',
    'w4',
    ['informed', 'explain'],
    'I use the service that you are changing and I read the paper about it twice. I still could not tell you if my group is stopping.',
    { key: 'd1', ago: 78, source: 'congress', contact: true },
  ],
  [
    'mental',
    'w5',
    ['informed'],
    'Rumours, rumours. Staff do not know either. It is making people ill.',
    { key: 'd2', ago: 69, source: 'forum' },
  ],
  [
    'mental',
    'g3',
    ['informed', 'listen'],
    'Come to the drop-in and tell us in person. Bring somebody who is allowed to answer questions.',
    { key: 'd3', ago: 55, source: 'voluntary', contact: true },
  ],
  [
    'us',
    'g3',
    ['explain'],
    'One page, no acronyms: what stays, what goes, when, and who do I ring.',
    { key: 'd4', ago: 44, source: 'link' },
  ],
  // Blood tests at health centres: overdue action
  [
    'bloods',
    'w4',
    ['wait', 'where'],
    'It took an hour and a half for a test that lasts thirty seconds, and it is the only place in the city.',
    { key: 'e1', ago: 150, source: 'survey', contact: true },
  ],
  [
    'bloods',
    'g3',
    ['where'],
    'Could the health centres on the estates not do bloods two mornings a week?',
    { key: 'e2', ago: 141, source: 'practice-group' },
  ],
  [
    'bloods',
    'w4',
    ['transport'],
    'Fasting, diabetic, and on the number 8 via everywhere. I nearly passed out.',
    { key: 'e3', ago: 130, source: 'pals', contact: true },
  ],
  [
    'bloods',
    's3',
    ['skill', 'wait'],
    'Brilliant with needles, hopeless with queues.',
    { key: 'e4', ago: 117, source: 'opinion' },
  ],
  // With identifiers
  [
    'clinic',
    'w4',
    ['booking', 'informed'],
    'Hospital has me down as Kwabena Ofori-Mills, I am Kwame. So the letters go to another man. NHS number 999 390 9963 if you want to check.',
    {
      planted: [
        ['name', 'Kwabena Ofori-Mills'],
        ['nhs-number', '999 390 9963'],
      ],
    },
  ],
  [
    'gp',
    'w4',
    ['reach'],
    'I left three messages. It is 07700 900276, I am in all day.',
    { planted: [['telephone', '07700 900276']] },
  ],
  [
    'physio',
    's1',
    ['skill'],
    'Giulia Marchetti in physio is worth her weight in gold. Tell her I ran the parkrun.',
    { planted: [['name', 'Giulia Marchetti']] },
  ],
  [
    'nurse',
    'w3',
    ['transport'],
    'Our flat is hard to find, use the back stair. MK99 4QQ, second floor.',
    { planted: [['postcode', 'MK99 4QQ']] },
  ],
  [
    'child',
    'w4',
    ['joined'],
    'Red book lost between two clinics. Her birthday is 9 January 2011 and her number is 999-030-8241.',
    {
      planted: [
        ['date-of-birth', '9 January 2011'],
        ['nhs-number', '999-030-8241'],
      ],
    },
  ],
  [
    'us',
    'g2',
    ['reach'],
    'Would like to join the panel, e-mail me at t_abernethy@example.org and I can do evenings.',
    { planted: [['email', 't_abernethy@example.org']] },
  ],
  [
    'ward',
    's1',
    ['manner'],
    'For Nurse Adaeze on nights: you held my hand. Thank you from Frank Dunmore.',
    {
      planted: [
        ['name', 'Adaeze'],
        ['name', 'Frank Dunmore'],
      ],
    },
  ],
  [
    'transport',
    'w4',
    ['informed'],
    'Ring me not my neighbour!! 01632 960833',
    { planted: [['telephone', '01632 960833']] },
  ],
];
