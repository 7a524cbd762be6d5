/**
 * Passwords of ten characters or more that a guesser tries first. Put together here from habits that are
 * widely described (keyboard runs, names with years, football, months, seasons, words about the work), not
 * copied from any list of leaked passwords. All are in lower case: compare the lower case of what was typed.
 */

const inRows = (text: string) => text.trim().split(/\s+/);

const words = inRows(`
  password passw0rd p@ssword p@ssw0rd welcome letmein changeme secret admin administrator iloveyou
  sunshine princess football monkey dragon master superman batman shadow pokemon starwars computer
  internet whatever trustno freedom flower butterfly chocolate cheese biscuit summer winter spring
  autumn london england scotland wales britain leeds merton rutland leicester darlington miltonkeynes
  yorkshire trentside earshot hospital doctor nurse health healthcare nhsengland nhsmail nhs patient
  surgery clinic engagement feedback matron ward keyworker rainbow teacup yorkshiretea qwerty
  qwertyuiop asdfghjkl zxcvbnm abc abcd test tester guest user
`);

const people = inRows(`
  oliver jack harry george charlie thomas james william daniel joshua michael matthew andrew jessica
  emily charlotte sophie olivia amelia hannah chloe lauren rebecca ashley nicole michelle mohammed
  muhammad ahmed fatima aisha priya jordan alexander samantha elizabeth victoria stephen
`);

const clubs = inRows(`
  arsenal chelsea liverpool everton tottenham manutd mancity newcastle sunderland leedsunited wimbledon
  leicestercity astonvilla westham rangers celtic forest derby mkdons sheffield boro wolves cricket
  rugby
`);

const months = inRows(`
  january february march april june july august september october november december monday tuesday
  wednesday thursday friday saturday sunday
`);

const runs = inRows(`
  1234567890 0123456789 0987654321 9876543210 12345678910 123456789a a123456789 1234567891 1122334455
  1112223334 1111111111 0000000000 1212121212 1010101010 1231231231 123123123123 1q2w3e4r5t
  1q2w3e4r5t6y 1qaz2wsx3edc q1w2e3r4t5 q1w2e3r4t5y6 zaq12wsxcde3 qazwsxedcrfv qwertyuiop[] qwerty12345
  qwertyqwerty asdfghjkl; asdfasdfasdf asdf1234567 zxcvbnm,./ zxcvbnm123 poiuytrewq lkjhgfdsa1
  mnbvcxz123 abcdefghij abcdefghijk abc1234567 abcd123456 abc123abc123 a1b2c3d4e5 aa12345678 aaaaaaaaaa
  xxxxxxxxxx zzzzzzzzzz passwordpassword mypassword mypassword1 newpassword oldpassword nopassword
  thepassword password!@# pa55word123 letmeinplease letmeinnow opensesame iloveyou12 iloveyou123
  iloveyousomuch ilovemymum ilovemydad ilovemydog ilovemycat iloveyouforever ihatemondays
  ihatepasswords trustnoone whatsmypassword forgotpassword correcthorse correcthorsebatterystaple
  thisismypassword donttellanyone administrator adminadmin rootroot12 changemenow changeme123
  temporary1 temppassword defaultpassword systemadmin superuser1 guestguest welcomehome welcome2work
  goodmorning happybirthday merrychristmas happynewyear cupoftea12 fishandchips manchester
  manchesterunited manchestercity birmingham nottingham newcastleunited tottenhamhotspur leicestercity
  sheffieldwednesday liverpoolfc youllneverwalkalone gloryglory threelions itscominghome unitedkingdom
  greatbritain earshotearshot earshot-admin earshotadmin earshotdemo yousaidwedid nhsnhsnhsnhs
  nhspassword nhswelcome ilovethenhs savethenhs thanksnhs1 clapforcarers nationalhealth healthservice
  publichealth integratedcare commissioning michaeljackson spiderman1 superman12 barcelona1 playstation
  minecraft1 harrypotter starwars12 jamesbond007 basketball volleyball skateboard motorcycle strawberry
  chocolate1 butterfly1 sunflower1 babygirl12 beautiful1 jesuschrist jesus12345 blessed123
  alhamdulillah bismillah1 inshallah1 secret1234 topsecret1 myspace123 facebook12 facebook123
  google1234 linkedin12 windows123 microsoft1 samsung123 computer12 computer123 internet12 internet123
  qwerty123456
`);

const shortEndings = [
  '1',
  '12',
  '123',
  '1234',
  '12345',
  '123456',
  '!',
  '1!',
  '123!',
  '01',
  '99',
  '007',
  '321',
  '2000',
];
const years = [
  '2010',
  '2011',
  '2012',
  '2013',
  '2019',
  '2020',
  '2021',
  '2022',
  '2023',
  '2024',
  '2025',
  '2026',
  '2027',
];
const yearEndings = [...years, ...years.map((year) => `${year}!`)];

const compiled = [
  ...runs,
  ...words.flatMap((word) => [
    word,
    word + word,
    ...[...shortEndings, ...years].map((ending) => word + ending),
  ]),
  ...people.flatMap((name) => [...shortEndings, ...years].map((ending) => name + ending)),
  ...clubs.flatMap((club) => [...shortEndings, ...years].map((ending) => club + ending)),
  ...months.flatMap((month) => [...yearEndings, '1234', '12345'].map((ending) => month + ending)),
];

/** Some three thousand passwords, each of at least ten characters, in lower case. */
export const commonPasswords: ReadonlySet<string> = new Set(
  compiled.filter((password) => password.length >= 10),
);

/** Whether a password is one of the common ones, however its letters are capitalised. */
export function isCommonPassword(password: string): boolean {
  return commonPasswords.has(password.toLowerCase());
}
