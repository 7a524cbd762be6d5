import type { Voice } from '../voice.ts';

/** What people said to Darlington that became a thread (a letter and a number as key), and what holds identifiers for the scanner. */
export const voicesOfThreads: readonly Voice[] = [
  // Diabetes pathway: eyes and feet on one day
  [
    'feet',
    'w4',
    ['booking', 'joined'],
    'Eyes on the Monday, feet on the Wednesday, bloods on the Friday. I have used up all my holidays on being diabetic.',
    { key: 'a1', ago: 333, source: 'focus-group', consent: true, contact: true },
  ],
  [
    'clinic',
    'g2',
    ['booking'],
    'If the eye van and the foot lady came on the same day to the same place you would get twice as many folk going.',
    { key: 'a2', ago: 328, source: 'focus-group', consent: true },
  ],
  [
    'feet',
    'w4',
    ['informed'],
    'Nobody sent for me for my feet for two years. I thought that meant they were all right.',
    { key: 'a3', ago: 320, source: 'questionnaire', contact: true },
  ],
  [
    'gp',
    's2',
    ['explain', 'skill'],
    'The practice nurse is the one who holds it all together. She has a list on her wall of who has had what.',
    { key: 'a4', ago: 310, source: 'interview' },
  ],
  [
    'clinic',
    'g3',
    ['booking', 'where'],
    'Get all three done at the surgery, one morning, bring your own sandwich.',
    { key: 'a5', ago: 304, source: 'prg' },
  ],
  // Getting to the Commissioning PRG
  [
    'us',
    'w4',
    ['money', 'transport'],
    'I sit on the patient group for the town. It costs me six pounds on the bus each time, and nobody has ever mentioned fares.',
    { key: 'b1', ago: 265, source: 'prg', contact: true, consent: true },
  ],
  [
    'us',
    'g3',
    ['booking'],
    'Meetings at ten in the morning mean that you only ever hear from pensioners. I am one, so I should know.',
    { key: 'b2', ago: 256, source: 'prg', consent: true },
  ],
  [
    'us',
    'w4',
    ['where'],
    'I could not hear a thing in that room and there is no loop.',
    { key: 'b3', ago: 248, source: 'link', contact: true },
  ],
  [
    'us',
    'g2',
    ['booking', 'transport'],
    'Alternate: one in the day, one at tea time. And pay the fares of those who need it.',
    { key: 'b4', ago: 242, source: 'prg' },
  ],
  // Evening drop-in
  [
    'mental',
    's1',
    ['safe', 'activity'],
    'The evening drop-in is the only two hours in the week when I speak to anybody. Please do not close it.',
    { key: 'c1', ago: 209, source: 'tell-us', contact: true, consent: true },
  ],
  [
    'mental',
    'w4',
    ['informed', 'money'],
    'We hear it will stop because of numbers. There were nine of us last night, nine is a number.',
    { key: 'c2', ago: 200, source: 'voluntary' },
  ],
  [
    'mental',
    'g3',
    ['booking'],
    'If it has to be only one night make it Friday, weekends are the worst.',
    { key: 'c3', ago: 192, source: 'focus-group', contact: true },
  ],
  [
    'mental',
    'w5',
    ['safe'],
    'Take that away and some of us will end up back in hospital. I am not being dramatic.',
    { key: 'c4', ago: 179, source: 'voluntary' },
  ],
  // Coming home to the villages: no decision yet
  [
    'ward',
    'w4',
    ['home', 'transport'],
    'Discharged at tea time, no bus to our village after half five. Taxi was twenty-eight pounds.',
    { key: 'd1', ago: 80, source: 'pals', contact: true },
  ],
  [
    'ward',
    'w4',
    ['home', 'meds'],
    'A week’s tablets and a “see your own doctor”. Our surgery opens two mornings.',
    { key: 'd2', ago: 67, source: 'questionnaire' },
  ],
  [
    'ward',
    'g3',
    ['home', 'informed'],
    'Somebody ought to ask before you go: who is in, is there heating, is there milk.',
    { key: 'd3', ago: 59, source: 'age-charity', contact: true },
  ],
  [
    'nurse',
    'w4',
    ['home', 'joined'],
    'The nurses only found out that she was home because I met one in the post office.',
    { key: 'd4', ago: 47, source: 'tell-us' },
  ],
  // Questionnaires that people can fill in: overdue action
  [
    'us',
    'w4',
    ['leaflet'],
    'Eight sides! And the boxes are the size of a pea.',
    { key: 'e1', ago: 149, source: 'questionnaire', contact: true },
  ],
  [
    'us',
    'g3',
    ['leaflet', 'method'],
    'My husband had a stroke and can’t write. Let people answer on the telephone, or sit with them.',
    { key: 'e2', ago: 140, source: 'voluntary' },
  ],
  [
    'us',
    'g3',
    ['leaflet'],
    'An easy read version with pictures for our members please, they have a lot to tell you.',
    { key: 'e3', ago: 132, source: 'voluntary', contact: true },
  ],
  [
    'us',
    'w3',
    ['explain'],
    'What does pathway mean? I thought you were on about the path to the clinic.',
    { key: 'e4', ago: 121, source: 'questionnaire' },
  ],
  // With identifiers
  [
    'ward',
    'w4',
    ['informed'],
    'I am writing for my aunt, Ottoline Braithwaite, d.o.b. 21.6.1929, who was moved three times in one night.',
    {
      planted: [
        ['name', 'Ottoline Braithwaite'],
        ['date-of-birth', '21.6.1929'],
      ],
    },
  ],
  [
    'clinic',
    'w4',
    ['booking'],
    'Hospital number lost, but NHS number is 999 628 1949. Surely that is enough to find one letter.',
    { planted: [['nhs-number', '999 628 1949']] },
  ],
  [
    'nurse',
    's1',
    ['manner'],
    'Best nurse in the north east: Dilys Okonjo. She sings while she does the bandages.',
    { planted: [['name', 'Dilys Okonjo']] },
  ],
  [
    'gp',
    'w4',
    ['reach'],
    'They were to ring back on 07700 900431. They did not. I sat by it all day like a lemon.',
    { planted: [['telephone', '07700 900431']] },
  ],
  [
    'ambulance',
    'w3',
    ['where'],
    'We are DL99 0XA, not DL99 0AX. It cost ten minutes. Nobody’s fault, but put it right.',
    {
      planted: [
        ['postcode', 'DL99 0XA'],
        ['postcode', 'DL99 0AX'],
      ],
    },
  ],
  [
    'hearing',
    'g2',
    ['reach'],
    'E-mail is best for deaf people: m.szczepanska@example.org',
    { planted: [['email', 'm.szczepanska@example.org']] },
  ],
  [
    'talking',
    's1',
    ['listen'],
    'Ishbel at talking therapies got me through the redundancy. I never thought I would say that.',
    { planted: [['name', 'Ishbel']] },
  ],
  [
    'pharmacy',
    'w4',
    ['meds'],
    'Wrong box again. Mrs Ngozi Temple, 9998219930, blister pack, Thursdays. I have told them and told them.',
    {
      planted: [
        ['name', 'Ngozi Temple'],
        ['nhs-number', '9998219930'],
      ],
    },
  ],
];
