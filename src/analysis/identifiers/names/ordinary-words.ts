/**
 * Everyday words of patient feedback. A word with a capital that is in none of the lists of names is taken
 * for a name only when a cue speaks for it and it is not one of these. Lower case, without accents.
 */

const listed = (words: string): string[] => words.trim().split(/\s+/);

export const ordinaryWords: readonly string[] = listed(`
a able about outreach instructor massage grow grows sense senses collage occupational continence doc docs medic medics neonate palliative train trains tram bike plane above absolutely abrupt abuse accept access accident across act action active activities activity actual
actually acute add added addition additional address admin admitted adult adults advance advice advise advised afraid
after aftercare afternoon afterwards again against age aged ages ago agree agreed ahead aid aids aim air alarm alert alive
all allergic allergies allergy allow allowed almost alone along already alright also alternative although always am amazing
ambulance ambulances amount an anaemia anaesthetic and angels anger angry ankle another answer answered answers antibiotics
anxieties anxiety anxious any anybody anyhow anymore anyone anything anyway anywhere apart apologies apologise apologised apology
app apparently appear appeared appears apply appointed appointment appointments appreciate appreciated approach appropriate
appt appts are area areas arm arms around arrange arranged arrival arrive arrived art as asap aside ask asked asking asleep
aspect aspects assess assessed assessment assist assistance assured asthma at ate atmosphere attack attend attended attention
attentive attitude audio available average avoid awake aware away awesome awful awkward b babies baby back backs bad badly bag
bags balance bandage bank bar barely barrier base based basic basically basis bath bathroom bathrooms battle bay bays be beat beautiful
became because become bed bedroom beds bedside been before began begin behalf behave behind being believe bell bells below benefit
benefits beside best better between beyond big bigger biggest bill bin biopsy birth birthday bit bits bladder blame blanket blankets
bleed bleeding bless blessed blind blood bloods blue board bodies body bone bones book booked booking books bored boring born borough
both bother bottle bottom bought bowel box boy boys brain brave bread break breakfast breast breath brief briefly bright brill brilliant
bring broke broken brought brown build building built bump burn bus buses business busy but button buy buzzer by bye c cab cafe
cake calendar call called caller calls calm came can canal cancel cancelled cancer cannot cannula canteen cant car card cardiac cards
care cared cares caring carpark carried carry cars case cases catheter caught cause caused causes cause ceiling central centre
certain certainly chair chairs chance change changed changes chaos charge charged charges charts chat chatty chasing cheap check checked
checks cheer cheerful cheers chemist chemo chemotherapy chest chicken child childhood children childrens choice choices choose chose
chosen christmas chronic city class classes clean cleaned cleaner cleaners clear clearer clearly clever click clinic clinical
clinicians clinics clock close closed closer closing clothes club clubs coffee cold colleague colleagues come comes comfort comfortable
comforting comfy comment comments common communal community company compared compassion compassionate competent complain complained
complaint complaints complete completed completely complex computer computers concern concerned concerns concise condition conditions
confident confidence confused confusing consent consider considerate considered constant constantly contact contacted content continue
continued control convenient conversation conversations cook cooked cool cope coping copy correct corridor corridors cosy cost costs
cot couch cough could couldnt council count counter country couple courage course courses court courteous cover covered covid cream
crew crews cried crisis critical cross crowded cruel cry crying cup cups curtain curtains cut d daily damage dad dads danger dangerous dark date
dates daughter daughters day days dead deaf deal dealing dealt death decent decide decided decision decisions dedicated deep
definite definitely delay delayed delays delighted delightful deliver delivered delivery demand dental dentist dentists department
departments deserve deserves desk desperate despite detail detailed details develop diabetes diabetic diagnosed diagnosis did didnt
die died diet difference different differently difficult difficulties difficulty dignity dinner direct directed directions directly
director dirty disability disabled disappointed disappointing disappointment discharge discharged discuss discussed discussion disgrace
disgraceful disgusted disgusting dismissed dismissive disorder distance distress distressed distressing district disturbed
dizzy do doctors does doesnt dog dogs doing done dont door doors dose double doubt down dr drain dreadful dreaded dressing dressings
drink drinks drip drive driver drivers driving drop drops drove drug drugs drunk dry due during duty dying e each ear earlier early
ears ease easier easily east easter easy eat eaten eating ecg edge effect effective effects efficient effort efforts eg eight either elbow
elderly electric elsewhere email emails embarrassed embarrassing emergency emotional empathetic empathy empty enable enabled encourage
encouraged encouraging end ended endless ends endoscopy energy engage england english enjoy enjoyable enjoyed enough ensure ensured
enter entire entrance environment epidural equally equipment especially essential etc even evening evenings events eventually ever
every everybody everyday everyone everything everywhere exact exactly exam example excellent except exceptional exceptionally excited
excuse exercise exercises exhausted exit expect expectations expected experience experienced experiences expert experts explain explained
explaining explains express extra extraordinary extreme extremely eye eyes f fab fabulous face faced facilities facility fact fail failed
failing failure fair fairly faith fall fallen falls familiar families family fantastic far fast fastest fasting fault faultless fear fears
february feedback feel feeling feelings feels feet fell felt female few fewer field fight figure filled final finally find fine finger
finish finished fire first firstly fish fit fitted five fix fixed flat flawless floor floors flu fluid focus follow followed following
food foods foot for force forever forget forgot forgotten form forms forward found four fracture frail frame free freely freezing frequent
frequently fresh friday friends friendly friendliest fright frightened frightening from front frozen fruit frustrated frustrating full fully
fun funding funny further future g gained games garden gas gave general generally gentle gentleman gently genuine genuinely get gets
getting girl girls give given gives giving glad glasses go god goes going gold gone good goodness got government grateful great greater
greatly green greeted grounds group groups guess guidance guide gym gynae h had hair half hall hand handle handled hands hang happen happened happening
happens happier happy hard hardly hardworking has hasnt hate have havent having he head headache heal health healthcare healthy
hear heard hearing heart heartfelt heat heating heavy held hell hello help helped helpful helpfully helping helps hence her here herself hes
hi high higher highest highly him himself hip his history hit hold hole holiday home homes honest honestly hope hoped hopeful hopefully
horrible horrific horrified horrendous hospital hospitals hot hour hours house how however hr hrs huge human hungry hurry hurt hurts
husband hygiene i ice ideal idea ideas identified if ignored ill illness im imagine immediate immediately immense impact impersonal
important impossible impressed impressive improve improved improvement improvements in inadequate inappropriate incident include included
including inconvenient increase incredible incredibly indeed individual infection info inform information informative informed initial
initially injection injections injured injuries injury input insert inside instead instructions insulin intensive interest interested
interesting internet interview into introduce introduced invasive involve involved is isnt issue issues it item items its ive j job jobs
join joined joint jokes journey judged judgement jug juice jump just k keen keep keeping keeps kept key kids kidney kind kinder kindest
kindly kindness kit kitchen knee knees knew knock knocked know knowing knowledge knowledgeable knowledgable known knows l lack lacked
lacking ladies lady laid language large largely last late later latest laugh laughed lay lead leaflet leaflets learn learned learning learnt
least leave leaves leaving led left leg legs length less lesson lessons let lets letter letters letting level levels library lie life lift lifts
light lights like liked likely limited line lines link list listen listened listener listening listens lit little live lived liver lives
living load loads local locally located location locked long longer look looked looking looks lose loss lost lot lots loud
lounge love loved lovely loves loving low lower lucky lump lunch lung lungs luxury lying m machine machines mad made mail main mainly
major make makes making male man manage managed management many mark market marvellous mask masks massive match material maternity
matter matters may maybe me meal meals mean means meant measure medical medically medicals medication medications medicine
medicines meds meet meeting meetings member members memory men mend mental mentally mention mentioned menu mess message messages met
microwave middle midday might mile miles milk mind mindful mine minimal minimum minor mins minute minutes miracle misdiagnosed misery
miss missed missing mistake mistakes mix mixed mobile mobility modern mole mom moment monday money monitor monitored monitoring month
monthly months mood more morning mornings most mostly motivated mouth move moved moving mri much mum mums muscle music must my myself n
name named names nappy nasty natural nature naturally near nearby nearest nearly neat necessary neck need needed needing needle needs
negative neither nerves nervous never nevertheless new news next nhs nice nicely nicer nicest night nightmare nights nil nine no nobody
noise noisy non none nonetheless nor normal normally north nose not note notes nothing notice noticed now nowhere numb number numbers
numerous nurses nursing nutrition o obs obvious obviously occasion occasional occasionally occasions odd of off offer offered offering
office often oh oil ok okay old older on once one ones ongoing online only onto oops op open opened opening operate operated operation
operations opinion opinions opportunity opposite opt optimistic option options or orange order ordered orders organised other others
otherwise ought our ours ourselves out outcome outdoor outpatient outpatients outside outstanding over overall overdue overheard overlooked
overnight overworked own oxygen p pace pack packed page paid pain painful painless pains paper papers paperwork paramedic paramedics
pardon parent parents park parked parking part particular particularly parts pass passed past paste path pathetic pathway patience
patient patients pay pcr peace peaceful pen people per perfect perfectly perhaps period person personable personal personally personnel
persons perspective petrol pharmacy phlebotomy phone phoned phones physical physically physio pick picked picture piece pillow pillows
pity place placed places plain plan planned plans plaster plate play played plaza pleasant please pleased pleasure plenty plus pm pneumonia
point pointed points police polite politely poor poorly poppy portion position positive possible possibly post posters pot potentially
power practical practice praise pre prefer preferably preferred pregnancy pregnant prep prepared prescribed prescription prescriptions
present presented pressure pretty prevent previous previously price primary prior priority privacy private probably problem problems procedure
procedures proceed process professional professionalism professionally professionals programme programmes progress promise promised prompt
promptly proper properly protocol proud prove provide provided provider providing psychology public pull pulled punctual purple purpose
push pushed put puts putting q quality quarter queries question questions queue queues quick quicker quickest quickly quiet quietly
quite r racist radio ran rang range rapid rapidly rare rarely rash rate rated rather rating ray reach reached read ready real realised really
rear reason reasonable reasonably reasons reassurance reassured reassuring receive received recent recently reception recommend recommended
record records recover recovered recovering recovery red reduce reduced refer referral referrals referred refreshing refurbished refused
regard regarding regards regular regularly rehab relating relatives relaxed relaxing relevant reliable relief relieved remain remained
remarkable remember reminder reminders remote rep repeat repeated repeatedly replaced reply report reports request requested require required
research residents resolved resource resources respect respected respectful respond responded response responsive rest result results
resuscitation return returned review ridiculous right ring ringing rings road room rooms rota rough round rounds routine rubbish rude rudely
run running runs rush rushed s sad sadly safe safely safety said same sample sandwich sandwiches sat satisfactory satisfied saturday save saved
saving savings saw say saying says scan scanned scans scar scared scary scheduled school score scores screen screening scrub seat seating seats
second secondly seconds section see seeing seek seem seemed seems seen self send sensible sensitive sent separate septic serious seriously serve
served service services session sessions set setting seven several severe shall shame shameful share shared sharing she sheet sheets shift shifts
shingles shocked shocking shoes shop shops short shortage shorter shortly should shoulder shout shouted shouting show shower showers
showed shown shows shut sick sickness side sides sign signed signage significant signs silly similar simple simply since sincere sincerely single
sit site sitting situation situations six size skill skilled skills skin sleep slept slight slightly slots slow slower slowly small smaller smart
smell smelly smelt smile smiled smiles smiling smoke smokers smoking smooth smoothly snack snacks snappy so soap social sofa soft solve
solved some somebody somehow someone something sometimes somewhat somewhere son sons soon sooner sore sorry sort sorted sought sound sounded
soup south space spaces spare speak speaking speaks special speciality specific speed spend spending spent spinal spine spirit spirits split
spoke spoken spot spotless spotlessly staff staffed staffing stage stages stairs stand standard standards standing stars start started starting
state stated statement states station stay stayed staying steady step steps stern steroids stick still stitches stock stomach stood
stop stopped stopping story straight straightforward strange stranger strangers strategy street strength stress stressed stressful
stretched strict strong stroke struggle struggled struggling stuck students study stuff stunning such sudden suddenly suffer suffered suffering
sufficient suggest suggested suggestion suggestions suit suitable suited summary sunday super superb supplied supplies supply support supported
supporting supportive supports suppose supposed sure surely surgery surgical surprise surprised surprisingly surroundings survey survived
suspected swab sweet swift swiftly swollen sympathetic sympathy symptoms system systems t table tables tablet tablets take taken takes taking
talk talked talking tap task taste tasty taught taxi tea teaching teas team teams tears technical tech technique technology teenage teeth telephone
tell telling tells temperature temporary ten tend tender term terms terrible terribly terrific terrified test tested testing tests text texts
than thank thanked thankful thankfully thanks that thats the theatre theatres their them themselves then therapies therapy there therefore these they
theyre thing things think thinking third thirst thirsty this thorough thoroughly those though thought thoughtful thoughts three throat through
throughout thrown thumbs thursday thus ticket tidy tight till time timed timely times timing tiny tip tired title to toast today toe toes
together toilet toilets told tomorrow tone tongue tonight too took tooth top topics total totally touch touched tough towards towel towels town toys
track traffic trained training transfer transferred transparent transport trauma traumatic travel travelled travelling treat treated treating
treatment treatments tremendous tremendously triage trial tried trip trolley trolleys trouble true truly trust trusted trusts truth try trying
tube tuesday tumour turn turned tv twice two type typical u ultimate ultrasound unable unacceptable unaware unbelievable uncaring uncertain
uncomfortable unclear under undergo undergoing understaffed understand understandable understanding understands understood undertaken
unfair unfortunate unfortunately unfriendly unhappy unhelpful unhygienic union unit units unkind unless unlike unlikely unnecessary unorganised
unpleasant unprofessional unsafe unsure until untidy unusual unwell up update updated updates upon upper upset upsetting upstairs urgent
urgently urine us use used useful useless user users using usual usually utmost utter utterly v vaccination vaccine vaccines vague valuable value valued
varied variety various vast vein veins very via video view views virus visible vision visit visited visiting visitor visitors visits vital
vomiting vulnerable w wait waited waiting waits wake waking walk walked walking wall walls want wanted wanting wants ward wards warm warmth
warning was wash washed wasnt waste wasted watch watched watching water way ways we weak wear wearing wednesday week weekend weekends weekly weeks
weigh weight weird welcome welcomed welcoming well wellbeing went were west wet what whatever wheelchair wheelchairs when whenever where whereas
wherever whether which while whilst white who whoever whole whom whose why wide wife will willing window windows wise wish wished wishes with
within without woke woman women wonder wonderful wonderfully wondering wont word wording words work worked workers working works world worried
worries worry worrying worse worst worth worthwhile worthy would wouldnt wound wounds wow write writing written wrong x xray xrays y year years yes
yesterday yet you young younger your youre yours yourself youth z zero bubbly creativity shears recorder karaoke halloween brunch picnic festival
academy secret index badge trolley rotunda antenatal postnatal perinatal neonatal inpatient outpatient daycare keyworker signposted
autism adhd dementia depression eczema sepsis epilepsy cataract glaucoma dialysis menopause psychosis bipolar schizophrenia ptsd ocd
mindfulness hydrotherapy podiatry chiropody dermatology cardiology urology neurology paediatrics radiology oncology haematology rheumatology
orthopaedics orthopaedic gynaecology maxillofacial pharmacist phlebotomist consultation consultations triaged discharges
everyones anyones someones nobodys whats whos theres heres thats cannot wouldve couldve shouldve ill id youve weve theyve
cheque menus cheese vegetarian vegan halal kosher veg gluten decaf coke squash biscuit biscuits custard yoghurt
sister sisters brother brothers mother father parents auntie nan mummy daddy family
redacted unreadable illegible anonymous anon unknown nil na n/a none
`);

/** Endings that ordinary words have and names hardly ever. */
const ordinaryEnding =
  /(?:tion|sion|ment|ness|ology|logist|therapy|ically|iatry|ician|itis|scopy|graphy|ectomy|ible|able|ful|less|ing|ised|ized|ated|ically|ance|ency|ship|ities|ical|ious|eous|wards|body|thing|where|time|room|mycin|cillin|azole|statin|pril|olol|formin|parin|caine|micin)$/;

/** Whether a lower-case word of no list looks like an ordinary word by its ending alone. */
export const endsLikeOrdinaryWord = (word: string): boolean => word.length > 5 && ordinaryEnding.test(word);
