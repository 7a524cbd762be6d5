/**
 * Every sentence of the public pages in English, one key each. `{name}` stands for a value put in on the page.
 * Kept to short words and short sentences (reading age 9 to 11).
 */
export const en = {
  'frame.skipLink': 'Skip to main content',
  'frame.menu': 'Menu',
  'frame.breadcrumb': 'Where you are',
  'frame.backTo': 'Back to',
  'frame.languages': 'Language',
  'frame.support': 'More links',
  'frame.error': 'Error',
  'frame.errorSummary': 'There is a problem',
  'frame.optional': 'optional',
  'frame.important': 'Important',
  'frame.demo': 'Demonstration, with made-up people and comments.',
  'frame.demoToday': 'Here it is {date}.',
  'foot.accessibility': 'Accessibility',
  'foot.privacy': 'Privacy',
  'foot.feed': 'You said, we did: news feed',
  'menu.home': 'Home',
  'menu.tellUs': 'Tell us',
  'menu.youSaid': 'You said, we did',
  'menu.promises': 'What we promise',
  'plans.menu': 'Our plans',
  'papers.menu': 'Meetings',
  'experience.menu': 'What people say',

  'translation.mark': 'not yet checked',
  'translation.heading': 'This translation is not fully checked',
  'translation.notice':
    'No named speaker of the language has checked the sentences marked † yet. If anything is not clear, read the page in English.',

  'urgent.999': 'If a life is in danger, call 999.',
  'urgent.111': 'For other medical help that cannot wait, call 111.',

  'home.heading': 'Tell us about your care',
  'home.lead':
    'What you say, good or bad, helps to make health services better here. You do not have to give your name.',
  'home.latestLead': 'What changed because people told us.',
  'home.noneYet':
    'Nothing is here yet. When something changes because of what people say, you can read it here.',
  'home.all': 'See all that you said and we did',
  'home.about': 'About us',
  'home.people': '{count} people live in the area we look after.',
  'home.peopleSource': 'Where this number comes from:',
  'home.promises': 'Read what we promise',
  'home.dates': 'Dates to know',
  'home.contact': 'How to reach us',

  'youSaid.lead': 'What people told us, and what we did about it. If we could not do it, we say why.',
  'youSaid.said': 'You said',
  'youSaid.did': 'We did',
  'youSaid.couldNot': 'We could not do this, because',
  'youSaid.who': 'Who told us:',
  'youSaid.quotes': 'In their own words',
  'youSaid.published': 'Published on {date}',
  'youSaid.benefit': 'What it helps',
  'youSaid.outcomes': 'Better care',
  'youSaid.access': 'Care that is easier to get',
  'youSaid.inequality': 'Care that is fairer',
  'youSaid.find': 'Find something',
  'youSaid.words': 'Words to look for',
  'youSaid.year': 'Year',
  'youSaid.anyYear': 'Any year',
  'youSaid.anyBenefit': 'Anything',
  'youSaid.show': 'Show',
  'youSaid.showAll': 'Show all',
  'youSaid.none': 'Nothing was found. Try other words, or show all.',
  'youSaid.newer': 'Newer',
  'youSaid.older': 'Older',
  'youSaid.pages': 'Pages',
  'youSaid.feed': 'Follow this page as a news feed (RSS)',
  'youSaid.withdrawn': 'This was taken down',
  'youSaid.withdrawnLead':
    'Something was published here before. We have taken it down. If you want to know more, get in touch with us.',
  'youSaid.more': 'Is there more to say about this?',

  'promises.lead': 'This is what we have agreed to do, and how we want to work.',
  'promises.none': 'Nothing is here yet. When we agree what we promise, you can read it here.',
  'promises.since': 'Since {date}',
  'promises.together': 'Written together with:',

  'tellUs.lead':
    'Tell us about care you had, or anything about health services here. It takes about 2 minutes.',
  'tellUs.notUrgent': 'Not for emergencies',
  'tellUs.comment': 'What do you want to tell us?',
  'tellUs.commentHint':
    'Please do not write names, phone numbers or addresses, yours or anyone else’s. We look for them and hide what we find.',
  'tellUs.commentMost': 'You can write up to {count} letters.',
  'tellUs.about': 'What is it about?',
  'tellUs.aboutHint': 'The name of the service or the place. For example a surgery, a ward or a clinic.',
  'tellUs.aboutStored': 'What it is about: {about}',
  'tellUs.consentQuestion': 'May we show your words to other people?',
  'tellUs.consent':
    'Yes, you may show my words on your website and in reports. You must not show my name with them.',
  'tellUs.contact': 'Do you want to hear back?',
  'tellUs.contactHint': 'You do not have to. We use your name and address only to answer you about this.',
  'tellUs.name': 'Your name',
  'tellUs.email': 'Your e-mail address',
  'tellUs.emailHint': 'We write to you when something has been done, or when we know that it cannot be.',
  'tellUs.you': 'About you: questions you can leave out',
  'tellUs.youLead': 'These help us to see if we hear from everyone. Answer all, some or none.',
  'tellUs.youKept':
    'If you give a name or an e-mail address, we keep these answers in another place, and nobody can tell that they are yours. If you give neither, they stay with what you told us.',
  'tellUs.from16': 'Only if you are 16 or over.',
  'tellUs.onlyIfYes': 'Only if you said yes to the question before.',
  'tellUs.chooseOne': 'Leave this out',
  'tellUs.next': 'What happens next',
  'tellUs.nextNumber': 'You get a number to keep.',
  'tellUs.nextRead': 'Somebody here reads what you said, by {date}.',
  'tellUs.nextTold': 'If you left an e-mail address, we write to you when we know what came of it.',
  'tellUs.nextPublic': 'What we change, and what we cannot, is on the page “You said, we did”.',
  'tellUs.complain': 'If you want to complain',
  'tellUs.complainLead':
    'This page is not for a formal complaint, which must get a full answer. To complain, get in touch with us or with the service that cared for you.',
  'tellUs.complainWhen': 'Please do it within 12 months. It does not change the care you get.',
  'tellUs.complainThen':
    'If you are not happy with the answer, you can ask the Parliamentary and Health Service Ombudsman to look at it.',
  'tellUs.privacy': 'How we keep what you tell us',
  'tellUs.send': 'Send',
  'tellUs.leaveEmpty': 'Leave this box empty',

  'problem.comment': 'Write what you want to tell us.',
  'problem.long': 'Make this shorter: at most {count} letters.',
  'problem.email': 'Write an e-mail address like name@example.com, or leave this empty.',
  'problem.answer': 'Choose one of the answers, or leave this question out.',
  'problem.robot': 'Leave this box empty and press Send again.',
  'problem.often':
    'A lot was sent from your connection in a short time. Your words are still here. Wait 10 minutes, then press Send again.',

  'thanks.heading': 'Thank you for telling us',
  'thanks.number': 'Your number is {reference}',
  'thanks.keep': 'Write this number down. If you ask us about what you said, it helps us to find it.',
  'thanks.again': 'Tell us something else',
} as const satisfies Record<string, string>;

export type WordKey = keyof typeof en;
