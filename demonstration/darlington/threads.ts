import { threadOf } from '../parts.ts';

export const threads = [
  threadOf({
    letter: 'a',
    comments: 5,
    themes: ['booking', 'joined'],
    finding: {
      ago: 278,
      title: 'Three diabetic checks mean three days',
      text: 'Eyes, feet and bloods are called for on different days, and some people are not called for feet at all. Everybody wants them together, at the surgery if it can be done.',
    },
    decision: {
      ago: 251,
      by: 'CCG Board',
      title: 'Eyes and feet on one morning, with the practice nurse',
      text: 'The diabetes pathway group will arrange for the eye van and the foot clinic to come to a practice on the same day, at four practices to begin with.',
    },
    actions: [
      {
        title: 'Hold joint mornings at four practices and ask those who come',
        owner: 'project',
        due: 190,
        done: 194,
        note: 'Four mornings held. 118 people came, 40 of whom had missed a foot check before.',
      },
      {
        title: 'Put everybody with diabetes on the recall list for feet',
        owner: 'quality',
        due: 170,
        done: 169,
        note: 'All practices have checked their lists.',
      },
    ],
    loop: {
      ago: 154,
      slug: 'diabetic-checks-on-one-morning',
      title: 'Diabetic checks on one morning',
      youSaid:
        'Eyes on Monday, feet on Wednesday, bloods on Friday: we use up our holidays on being diabetic.',
      whoSaid: 'Five people with diabetes, in a focus group, interviews and a questionnaire',
      weDid:
        'At four practices the eye van and the foot clinic now come on the same morning, and all practices have checked that nobody is missing from the list for feet.',
      benefit: 'outcomes',
      quotes: [1, 2],
      told: [
        ['Those who took part in the focus group', 'Letter', 11],
        ['Commissioning patient group', 'Meeting', 9],
      ],
    },
    told: [1, 3],
  }),
  threadOf({
    letter: 'b',
    comments: 4,
    themes: ['booking', 'transport', 'where'],
    finding: {
      ago: 223,
      by: 'officer2',
      title: 'It costs people to represent patients',
      text: 'Fares are not paid, meetings are always in the morning, and the room has no hearing loop.',
    },
    decision: {
      ago: 203,
      by: 'CCG Board',
      title: 'Pay fares, alternate the time, and meet where there is a loop',
      text: 'Fares are paid on the day. Meetings alternate between mornings and tea time, in a room with a hearing loop.',
    },
    actions: [
      {
        title: 'Set up payment of fares and book a room with a loop for the year',
        owner: 'officer',
        due: 160,
        done: 163,
        note: 'Petty cash form agreed, and the library room booked.',
      },
    ],
    loop: {
      ago: 112,
      slug: 'fares-and-times-for-the-patient-group',
      title: 'Fares, times and a hearing loop for the commissioning patient group',
      youSaid: 'It costs us six pounds to come, it is always in the morning, and not all of us can hear.',
      whoSaid: 'Three members of the patient group, and Darlington LINk',
      weDid:
        'We pay fares on the day, every second meeting is at five o’clock, and the new room has a hearing loop.',
      benefit: 'inequality',
      quotes: [1, 2],
      told: [['Practice patient groups', 'E-mail', 11]],
    },
    told: [1, 3],
  }),
  threadOf({
    letter: 'c',
    comments: 4,
    themes: ['safe', 'informed'],
    finding: {
      ago: 158,
      title: 'The evening drop-in is a lifeline for those who use it',
      text: 'Four people ask that the evening drop-in is kept. They heard of its closing as a rumour. Fridays matter most if there can be only one.',
    },
    decision: {
      ago: 123,
      by: 'CCG Board',
      outcome: 'in_part',
      because:
        'Two evenings a week could not be staffed safely after two workers left, and nobody applied when the posts were advertised twice.',
      title: 'Keep the drop-in on Fridays only',
      text: 'The drop-in stays on Fridays. The other evening ends in a month, after everybody who comes has been spoken to.',
    },
    actions: [
      {
        title: 'Speak to everybody who comes, and help each of them with what to do on the other evening',
        owner: 'project',
        due: 96,
        done: 94,
        note: 'All fourteen were spoken to in person. Ten now also go to the library group.',
      },
    ],
    loop: {
      ago: 68,
      slug: 'evening-drop-in',
      title: 'The evening drop-in',
      youSaid: 'Please keep both evenings of the drop-in. If there can only be one, keep Friday.',
      whoSaid: 'Four people who use the drop-in, and the voluntary group that runs it',
      because:
        'Two of the workers left, and nobody applied for their posts although we advertised twice. One worker alone in the evening is not safe. So we kept Friday, as you asked, and spoke to each person who came on the other evening. You should have heard it from us first, and we are sorry that you did not.',
      quotes: [1],
      told: [['People who come to the drop-in', 'In person', 14]],
    },
    told: [1, 3],
  }),
  threadOf({
    letter: 'd',
    comments: 4,
    themes: ['home', 'transport'],
    finding: {
      ago: 34,
      title: 'Going home to a village in the evening',
      text: 'People are discharged after the last bus, to surgeries that open two mornings, and the district nurses are not always told. Three questions to ask before someone leaves were suggested.',
    },
  }),
  threadOf({
    letter: 'e',
    comments: 4,
    themes: ['leaflet', 'method'],
    finding: {
      ago: 102,
      by: 'officer2',
      title: 'Our questionnaires shut people out',
      text: 'Too long, too small and full of our own words. People ask for easy read, and to answer by telephone or with help.',
    },
    decision: {
      ago: 75,
      by: 'CCG Board',
      title: 'Two sides at most, in easy read, and by telephone',
      text: 'Every questionnaire has two sides at most and an easy read form, and says that you may answer by telephone.',
    },
    actions: [
      {
        title: 'Rewrite the pathway questionnaire with a learning disability group',
        owner: 'officer2',
        due: 14,
      },
    ],
  }),
];
