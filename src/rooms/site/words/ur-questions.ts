/**
 * The questions, answers and headings of `reference/` in Urdu, under their English words: those stand there once,
 * with their dates. A test holds that none is missing.
 */
export const urQuestions: Readonly<Record<string, string>> = {
  // How it was (Friends and Family Test)
  'Overall, how was your experience of our service?':
    'مجموعی طور پر ہماری خدمت کے بارے میں آپ کا تجربہ کیسا رہا؟',
  'Very good': 'بہت اچھا',
  Good: 'اچھا',
  'Neither good nor poor': 'نہ اچھا نہ خراب',
  Poor: 'خراب',
  'Very poor': 'بہت خراب',
  "Don't know": 'معلوم نہیں',
  'How likely are you to recommend our service to friends and family if they needed similar care or treatment?':
    'اگر آپ کے دوستوں یا گھر والوں کو ایسی ہی دیکھ بھال یا علاج کی ضرورت ہو تو کتنا امکان ہے کہ آپ انہیں ہماری خدمت کا مشورہ دیں گے؟',
  'Extremely likely': 'بہت زیادہ امکان',
  Likely: 'امکان ہے',
  'Neither likely nor unlikely': 'نہ امکان ہے نہ نہیں ہے',
  Unlikely: 'امکان نہیں',
  'Extremely unlikely': 'بالکل امکان نہیں',

  // Age
  'How old are you?': 'آپ کی عمر کیا ہے؟',
  'Which age group are you in?': 'آپ کس عمر کے گروپ میں ہیں؟',
  'Under 16': '16 سال سے کم',
  '16 to 24': '16 سے 24',
  '25 to 34': '25 سے 34',
  '35 to 44': '35 سے 44',
  '45 to 54': '45 سے 54',
  '55 to 64': '55 سے 64',
  '65 to 74': '65 سے 74',
  '75 to 84': '75 سے 84',
  '85 or over': '85 یا زیادہ',
  '25 to 44': '25 سے 44',
  '45 to 64': '45 سے 64',
  '75 or over': '75 یا زیادہ',
  'Prefer not to say': 'نہیں بتانا چاہتے',
  Yes: 'جی ہاں',
  No: 'جی نہیں',

  // Sex and gender identity
  'What is your sex?': 'آپ کی جنس کیا ہے؟',
  'Are you female or male?': 'آپ عورت ہیں یا مرد؟',
  Female: 'عورت',
  Male: 'مرد',
  'Is the gender you identify with the same as your sex registered at birth?':
    'کیا آپ کی صنفی شناخت وہی ہے جو پیدائش کے وقت آپ کی جنس درج ہوئی تھی؟',

  // Ethnic group
  'What is your ethnic group?': 'آپ کا نسلی گروہ کیا ہے؟',
  'Which ethnic group do you belong to?': 'آپ کا تعلق کس نسلی گروہ سے ہے؟',
  'Asian, Asian British or Asian Welsh': 'ایشیائی، ایشیائی برطانوی یا ایشیائی ویلش',
  'Asian or Asian British': 'ایشیائی یا ایشیائی برطانوی',
  Indian: 'بھارتی',
  Pakistani: 'پاکستانی',
  Bangladeshi: 'بنگلہ دیشی',
  Chinese: 'چینی',
  'Any other Asian background': 'کوئی اور ایشیائی پس منظر',
  'Black, Black British, Black Welsh, Caribbean or African':
    'سیاہ فام، سیاہ فام برطانوی، سیاہ فام ویلش، کیریبین یا افریقی',
  'Black or Black British': 'سیاہ فام یا سیاہ فام برطانوی',
  Caribbean: 'کیریبین',
  African: 'افریقی',
  'Any other Black background': 'کوئی اور سیاہ فام پس منظر',
  'Mixed or multiple ethnic groups': 'مخلوط یا ایک سے زیادہ نسلی گروہ',
  Mixed: 'مخلوط',
  'White and Black Caribbean': 'سفید فام اور سیاہ فام کیریبین',
  'White and Black African': 'سفید فام اور سیاہ فام افریقی',
  'White and Asian': 'سفید فام اور ایشیائی',
  'Any other mixed background': 'کوئی اور مخلوط پس منظر',
  'Any other Mixed background': 'کوئی اور مخلوط پس منظر',
  White: 'سفید فام',
  'English, Welsh, Scottish, Northern Irish or British': 'انگریز، ویلش، سکاٹش، شمالی آئرش یا برطانوی',
  British: 'برطانوی',
  Irish: 'آئرش',
  'Gypsy or Irish Traveller': 'جپسی یا آئرش ٹریولر',
  Roma: 'روما',
  'Any other White background': 'کوئی اور سفید فام پس منظر',
  'Other ethnic group': 'دوسرا نسلی گروہ',
  'Chinese or other ethnic group': 'چینی یا دوسرا نسلی گروہ',
  Arab: 'عرب',
  'Any other ethnic group': 'کوئی اور نسلی گروہ',

  // Disability
  'Do you have a physical or mental health condition or illness that has lasted, or is expected to last, 12 months or more?':
    'کیا آپ کو کوئی جسمانی یا ذہنی تکلیف یا بیماری ہے جسے 12 مہینے یا زیادہ ہو چکے ہیں، یا جس کے اتنا عرصہ رہنے کا امکان ہے؟',
  'Does it make it harder for you to carry out day-to-day activities?':
    'کیا اس سے آپ کے لیے روزمرہ کے کام کرنا مشکل ہو جاتا ہے؟',
  'Do you consider yourself to be disabled?': 'کیا آپ اپنے آپ کو معذور سمجھتے ہیں؟',
  'Yes, a lot': 'جی ہاں، بہت',
  'Yes, a little': 'جی ہاں، تھوڑا',
  'Not at all': 'بالکل نہیں',

  // Religion or belief
  'What is your religion?': 'آپ کا مذہب کیا ہے؟',
  'What is your faith, religion or belief?': 'آپ کا ایمان، مذہب یا عقیدہ کیا ہے؟',
  'No religion': 'کوئی مذہب نہیں',
  None: 'کوئی نہیں',
  Christian: 'عیسائی',
  Buddhist: 'بدھ مت',
  Hindu: 'ہندو',
  Jewish: 'یہودی',
  Muslim: 'مسلمان',
  Sikh: 'سکھ',
  'Any other religion': 'کوئی اور مذہب',
  Another: 'کوئی اور',

  // Sexual orientation
  'Which of these best describes your sexual orientation?':
    'ان میں سے کون سا آپ کے جنسی رجحان کو سب سے بہتر بیان کرتا ہے؟',
  'How would you describe your sexual orientation?': 'آپ اپنے جنسی رجحان کو کیسے بیان کریں گے؟',
  'Straight or heterosexual': 'مخالف جنس کی طرف (سٹریٹ)',
  Heterosexual: 'مخالف جنس کی طرف',
  'Gay or lesbian': 'ہم جنس کی طرف (گے یا لیزبین)',
  Bisexual: 'دونوں جنسوں کی طرف',
  Other: 'کوئی اور',

  // Caring, pregnancy, marriage
  'Do you look after, or give help to, anyone because of a long-term illness, disability or old age, other than for pay?':
    'کیا آپ کسی کی لمبی بیماری، معذوری یا بڑھاپے کی وجہ سے، تنخواہ لیے بغیر، اس کی دیکھ بھال یا مدد کرتے ہیں؟',
  'Yes, 9 hours a week or less': 'جی ہاں، ہفتے میں 9 گھنٹے یا کم',
  'Yes, 10 to 19 hours a week': 'جی ہاں، ہفتے میں 10 سے 19 گھنٹے',
  'Yes, 20 to 34 hours a week': 'جی ہاں، ہفتے میں 20 سے 34 گھنٹے',
  'Yes, 35 to 49 hours a week': 'جی ہاں، ہفتے میں 35 سے 49 گھنٹے',
  'Yes, 50 hours a week or more': 'جی ہاں، ہفتے میں 50 گھنٹے یا زیادہ',
  'Are you pregnant, or did you give birth in the last 26 weeks?':
    'کیا آپ حاملہ ہیں، یا آپ کے ہاں پچھلے 26 ہفتوں میں بچے کی پیدائش ہوئی؟',
  'What is your legal marital or registered civil partnership status?':
    'قانونی طور پر آپ کی شادی یا رجسٹرڈ سول پارٹنرشپ کی حیثیت کیا ہے؟',
  'Never married and never in a civil partnership': 'کبھی شادی یا سول پارٹنرشپ نہیں کی',
  Married: 'شادی شدہ',
  'In a registered civil partnership': 'رجسٹرڈ سول پارٹنرشپ میں',
  'Separated, but still legally married or in a civil partnership':
    'علیحدہ، مگر قانونی طور پر اب بھی شادی شدہ یا سول پارٹنرشپ میں',
  'Divorced, or the civil partnership was dissolved': 'طلاق یافتہ، یا سول پارٹنرشپ ختم ہو چکی ہے',
  'Widowed, or the surviving partner of a civil partnership':
    'بیوہ یا رنڈوا، یا سول پارٹنرشپ کے ساتھی کا انتقال ہو چکا ہے',

  // What an organisation sets out about itself
  Vision: 'ہمارا خواب',
  Aims: 'مقاصد',
  Values: 'اقدار',
  Principles: 'اصول',
  Objectives: 'اہداف',
  'Strategic objectives': 'بڑے اہداف',
  'Golden rules': 'سنہرے اصول',
  Commitments: 'وعدے',
  Responsibilities: 'ذمہ داریاں',
};
