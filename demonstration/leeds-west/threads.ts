import { threadOf } from '../parts.ts';

export const threads = [
  threadOf({
    letter: 'a',
    comments: 5,
    themes: ['leaflet', 'reach'],
    finding: {
      ago: 282,
      title: 'New students do not register with a doctor, because nobody tells them how',
      text: 'Students from home and abroad did not know that they could register here, or what a GP is. A desk at Freshers’ Week and a card were suggested.',
    },
    decision: {
      ago: 257,
      by: 'Shadow Governing Body',
      title: 'Be at Freshers’ Week with forms and a card',
      text: 'Practices near the campuses will share a desk at Freshers’ Week each September, with forms to register on the spot and a card on where to go for what.',
    },
    actions: [
      {
        title: 'Write the card with students, in plain English and for people new to the country',
        owner: 'communications',
        due: 120,
        done: 124,
        note: 'Written with nine students, three of them from abroad.',
      },
      {
        title: 'Hold the desk at Freshers’ Week',
        owner: 'officer2',
        due: 22,
        done: 24,
        note: 'Three days. 1,140 forms and 4,000 cards given out.',
      },
    ],
    loop: {
      ago: 15,
      slug: 'a-doctor-for-new-students',
      title: 'A doctor for new students',
      youSaid: 'We did not know that we could register with a doctor here, or what GP stands for.',
      whoSaid: 'Five students, at events, online and on our form',
      weDid:
        'We were at Freshers’ Week for three days. 1,140 students took a form, and the card says what a GP is and where to go at night. We will be there every September.',
      benefit: 'access',
      quotes: [1, 2],
      told: [
        ['Students’ unions', 'E-mail', 3],
        ['Followers', 'Twitter', null],
      ],
    },
    told: [1, 4],
  }),
  threadOf({
    letter: 'b',
    comments: 4,
    themes: ['senses', 'family', 'booking'],
    finding: {
      ago: 226,
      by: 'officer2',
      title: 'Clinics are hard for people with dementia, and carers are not asked',
      text: 'Noise and waiting lead people to leave unseen. The first appointment of the day, a quiet corner and a sheet about the person were suggested.',
    },
    decision: {
      ago: 205,
      by: 'Shadow Governing Body',
      title: 'First appointments for people with dementia, and a page about the person',
      text: 'Practices may ask for the first appointment of the day when they refer someone with dementia, and send a page about the person with the referral.',
    },
    actions: [
      {
        title: 'Write the page with carers from the neighbourhood networks',
        owner: 'officer',
        due: 160,
        done: 158,
        note: 'One side, called “What I would like you to know”.',
      },
      {
        title: 'Agree first appointments with the outpatient clinics',
        owner: 'quality',
        due: 140,
        done: 143,
        note: 'Agreed for six clinics.',
      },
    ],
    loop: {
      ago: 110,
      slug: 'clinics-and-dementia',
      title: 'Clinic visits for people with dementia',
      youSaid: 'The noise and the wait are too much, and nobody asks the one who knows the person best.',
      whoSaid: 'Two carers, a neighbourhood network and an interview',
      weDid:
        'Six clinics keep the first appointment of the day for people with dementia. Your practice can send a page about the person, written with carers, with the referral.',
      benefit: 'outcomes',
      quotes: [1, 2],
      told: [['Neighbourhood networks', 'Newsletter', 12]],
    },
    told: [1, 3],
  }),
  threadOf({
    letter: 'c',
    comments: 4,
    themes: ['booking'],
    finding: {
      ago: 154,
      title: 'People in work want their own surgery open on Saturdays',
      text: 'Four people ask for it in four places. One would not want it at the cost of a weekday.',
    },
    decision: {
      ago: 119,
      by: 'Shadow Governing Body',
      outcome: 'no',
      because:
        'There is no money for it this year, and opening every practice on Saturdays would take doctors and nurses away from weekdays.',
      title: 'Not to open every practice on Saturdays',
      text: 'The longer hours that some practices offer will be made easier to find.',
    },
    actions: [
      {
        title: 'List the late and early hours of all 38 practices on one page',
        owner: 'communications',
        due: 88,
        done: 86,
        note: 'On the website, and as a sheet in every practice.',
      },
    ],
    loop: {
      ago: 64,
      slug: 'surgeries-on-saturdays',
      title: 'Surgeries open on Saturdays',
      youSaid: 'Every surgery should be open on a Saturday morning.',
      whoSaid: 'Four people, among them a patient group and the citizens’ panel',
      because:
        'If all 38 practices opened on Saturdays there would be fewer doctors and nurses from Monday to Friday, and there is no money for more this year. Some practices do open early or late. You can now see all of their hours on one page.',
      quotes: [1],
      told: [['Patient reference groups', 'E-mail', 38]],
    },
    told: [1, 2],
  }),
  threadOf({
    letter: 'd',
    comments: 4,
    themes: ['leaflet', 'manner', 'reach'],
    finding: {
      ago: 34,
      title: 'Forms and addresses keep Gypsies and Travellers from a doctor',
      text: 'People are handed forms that they cannot read, are told that they need an address, and letters go to sites they have left. Asking everyone quietly if they would like a hand was suggested.',
    },
  }),
  threadOf({
    letter: 'e',
    comments: 4,
    themes: ['where'],
    finding: {
      ago: 99,
      by: 'officer2',
      title: 'The health centre cannot be seen from the street',
      text: 'People walk past, and the map in the letter is out of date. Staff come out to wave them in.',
    },
    decision: {
      ago: 72,
      by: 'Shadow Governing Body',
      title: 'Ask for a sign on the street side, and mend the map',
      text: 'Ask the landlord for a lit sign, and send a new map to everyone who writes letters.',
    },
    actions: [{ title: 'Agree the sign with the landlord and replace the map', owner: 'project', due: 15 }],
  }),
];
