import { threadOf } from '../parts.ts';

export const threads = [
  threadOf({
    letter: 'a',
    comments: 5,
    themes: ['booking', 'transport'],
    finding: {
      ago: 280,
      title: 'Early clinic times shut out people who come by country bus',
      text: 'The first bus from many villages arrives after half past nine. People who ask for a later time say they lose their place. Both patient groups and a local involvement network raise it.',
    },
    decision: {
      ago: 252,
      by: 'Quality and Governance sub-group',
      title: 'Ask about travel when a clinic time is booked',
      text: 'Our practices will put “comes by bus” on a referral, and the hospitals that serve us are asked to give those people a time between ten and three without loss of place.',
    },
    actions: [
      {
        title: 'Agree the wording on the referral with the practice managers’ forum',
        owner: 'project',
        due: 225,
        done: 231,
        note: 'Agreed at the forum and added to the referral form.',
      },
      {
        title: 'Ask for a line on clinic letters: you may ask for a later time if you come by bus',
        owner: 'quality',
        due: 190,
        done: 187,
        note: 'The line is on letters from outpatient clinics.',
      },
    ],
    loop: {
      ago: 160,
      slug: 'clinic-times-and-country-buses',
      title: 'Clinic times for people who come by bus',
      youSaid: 'A nine o’clock clinic is no use if the first bus gets in at twenty to ten.',
      whoSaid: 'Five people from the villages, a patient group and Rutland LINk',
      weDid:
        'Your practice can now write “comes by bus” on a referral, and the clinic letter says that you may ask for a time between ten and three and keep your place.',
      benefit: 'access',
      quotes: [1, 3],
      told: [
        ['Members', 'E-bulletin', null],
        ['Patient group chairs’ network', 'Meeting', 19],
      ],
    },
    told: [1, 2],
  }),
  threadOf({
    letter: 'b',
    comments: 4,
    themes: ['leaflet'],
    finding: {
      ago: 220,
      by: 'officer2',
      title: 'The magazine does not reach those who cannot see it or are not members',
      text: 'Readers ask for large print and for sound. It is posted to members only, so nobody else comes across it.',
    },
    decision: {
      ago: 196,
      by: 'Board',
      title: 'Large print and sound, and copies in libraries',
      text: 'Each issue will be offered in large print and given to the talking newspapers. A box goes to every library in the area.',
    },
    actions: [
      {
        title: 'Arrange large print, the talking newspapers and the library boxes',
        owner: 'communications',
        due: 140,
        done: 146,
        note: 'From the summer issue. Fifteen libraries have a box.',
      },
    ],
    loop: {
      ago: 119,
      slug: 'magazine-in-large-print-and-sound',
      title: 'The members’ magazine in large print and on the talking newspaper',
      youSaid:
        'We enjoy the magazine but not all of us can read it, and you only see it if you are a member.',
      whoSaid: 'Three members and Rutland LINk',
      weDid:
        'From the summer issue you can ask for large print, the talking newspapers read it out, and there are copies in the libraries.',
      benefit: 'inequality',
      quotes: [1, 3],
      told: [['Members', 'Magazine', 4364]],
    },
    told: [1, 3],
  }),
  threadOf({
    letter: 'c',
    comments: 4,
    themes: ['where', 'transport'],
    finding: {
      ago: 155,
      title: 'A hearing aid repair takes half a day of travel',
      text: 'People ask for a weekly repair session in each market town. One person’s father has given up wearing his aids.',
    },
    decision: {
      ago: 112,
      by: 'Board',
      outcome: 'no',
      because:
        'A weekly session in each town needs a trained person for five half days a week, and the service has one to spare for one.',
      title: 'Not to buy a weekly hearing aid session in each market town',
      text: 'The sessions cannot be staffed this year. The idea of trained volunteers goes to the provider as a suggestion.',
    },
    actions: [
      {
        title: 'Send the idea of trained volunteers to the hearing service and ask for an answer',
        owner: 'quality',
        due: 85,
        done: 90,
        note: 'Sent. The service will answer by the end of the year.',
      },
    ],
    loop: {
      ago: 68,
      slug: 'hearing-aid-repairs-in-market-towns',
      title: 'Hearing aid repairs in the market towns',
      youSaid: 'Could somebody come to each market town once a week to repair hearing aids?',
      whoSaid: 'Four people, among them the chairs of patient groups',
      because:
        'There are not enough trained people to be in every town each week. We passed on your idea of training volunteers, and will tell you what the service says. Batteries and tubes can be sent by post.',
      quotes: [1],
      told: [['Patient group chairs’ network', 'Meeting', 21]],
    },
    told: [1, 2],
  }),
  threadOf({
    letter: 'd',
    comments: 4,
    themes: ['family', 'joined'],
    finding: {
      ago: 34,
      title: 'Carers are treated as visitors',
      text: 'What a carer knows is lost at each change of shift, and what the practice knows about carers does not travel with the referral. A badge or passport was suggested.',
    },
  }),
  threadOf({
    letter: 'e',
    comments: 4,
    themes: ['reach'],
    finding: {
      ago: 101,
      by: 'officer2',
      title: 'Everybody rings at eight',
      text: 'People cannot get through at eight, and those who work then have no other chance. Releasing half of the day’s appointments later was suggested.',
    },
    decision: {
      ago: 70,
      by: 'Board',
      outcome: 'in_part',
      because:
        'How a practice books is for the practice to decide. We can show what works and help those who want to try.',
      title: 'Try two release times with practices that wish to',
      text: 'Share what one practice does at the next locality meetings and help others to try it.',
    },
    actions: [
      { title: 'Write up the two release times for the three locality meetings', owner: 'project', due: 12 },
    ],
  }),
];
