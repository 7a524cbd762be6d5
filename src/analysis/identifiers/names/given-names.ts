/**
 * Given names common in England, with the heritages its patients and staff have. Lower case, without
 * accents; one name may stand in more than one group. These are plain facts about naming: nobody is meant.
 */

const listed = (words: string): string[] => words.trim().split(/\s+/);

/** Names that are no ordinary English word, so that they count in any case: "tracy was lovely". */
export const unmistakableGivenNames: readonly string[] = listed(`
aaron bartek fatuma abbey abbi abbie abby abdul abdulla abdullah abdulrahman abena abi abid abigail abimbola abiola
abraham abu achim ada adaeze adam adama adamu adanna addison ade adebayo adebola adeel adel adela adele
adeline adesola adewale adil aditi aditya adnan adrian adriana adrienne afia afolabi afshan afua agata
agatha agnes agnieszka ahmad ahmed ahmet aidan aileen aimee aine ainsley aisha aisling aisulu ajay ajit
akash akeel akeem akhtar akin akosua akua alan alana alanna alasdair alastair albert alberto alec alecia
aled alejandro aleksander aleksandra alena alesha alessandra alessandro alex alexa alexander alexandra
alexandria alexandru alexia alexis alfie alfonso alfred alfredo algernon ali alia alice alicja alina alisa
alisha alison alissa alistair alister aliyah aliyu allan allana allen allison alma almas aloysius alun
alvin alyson alyssa amaka amal amalia amanda amandeep amar amara amarachi amardeep amarjit amelia ami amie
amin amina aminata amir amira amit amita amitabh amjad ammar amna amrit amrita amy ana anabel anand ananya
anastasia anatole anders andre andrea andreas andreea andrei andres andrew andrius andrzej andy aneesa
aneeta aneta aneurin anfal angela angelica angelika angelina angelo angharad angie aniela anika anila
anisa anita anjali anjana anju ankita ann anna annabel annabelle annalise anne anneka anneliese annemarie
annette annie annika anoosha ansar anselm anthea anthony antoinette anton antonella antoni antonia antonio
antony anu anupam anuradha anusha anwar anya aoife aqib aqsa arabella archana archibald archie arfan
ariana arianna arif arjan arjun arlene arlo armaan arman armando arnav arnold aroha arran arsalan arshad
artem arthur arturo arun aruna arvind arwa arwen asad aseel asha ashanti ashely asher ashfaq ashleigh
ashley ashok ashraf asif asim asiya asma asmaa athena atif atiqa atta aubrey audra audrey augusta
augustine augustus aurelia austen ava avani avinash avni avril axel aya ayaan ayan ayesha ayisha aylin ayo
ayodele ayomide ayse ayub azadeh azam azeem azhar aziz aziza azra babajide babatunde babs bahar bahman
bahram balbir baldev baljinder baljit balraj balwinder barbara barbra barnaby barrie barry bartholomew
bartosz bashir basma bea beata beatrice beatrix beatriz becca beckie becky belinda bella ben benedict
beniamin benita benjamin bennie benny berenice bernadette bernard bernice bernie bert bertha bertram beryl
bessie beth bethan bethany betsy betty bev beverley beverly bhavesh bhavik bhavini bhavna bhupinder bianca
bianka bibi bijal bilal bilkis bimal binita binta blake blanche blanka blessy bobbie bodhi bogdan bolanle
boris boyd bozena brad bradley brandon branwen breda brenda brendan brendon brenna bret brett brian briana
brianna bridget bridgette bridie briony britney brittany brody bronagh bronwen bronwyn bruce bruno bryan
bryn bryony bukola bunmi byron cadi cai caitlin caitriona caleb calista callie callum calum calvin cameron
camila camilla camille candice cara caragh carina carl carla carleen carlo carlos carlotta carly carmel
carmela carmen carole carolina caroline carolyn caron carrie carwyn caryl caryn carys casey caspar casper
cassandra cassie catalina catarina caterina cath cathal catherine cathleen cathryn cathy catriona caz
cecil cecile cecilia cedric celeste celia celine ceri cerys chaim chandni chandra chantal chantelle charis
charlene charles charlotte charmaine chelsey cheng chenghua cher cheryl chetan chiamaka chiara chibuzo
chidi chidinma chika chima chimamanda chinedu chinwe chinyere chioma chiraag chirag chloe chris chrissie
chrissy christa christabel christie christina christine christopher chucks chukwudi chukwuemeka cian ciara
ciaran cillian cindy claire clara clarice clarissa clark claudette claudia claudine claudio claus clem
clementine clemmie cleo cleopatra clifford clifton clinton clive clodagh clotilde clyde colette colin
colleen collette colm conall connie connor conor conrad constantin cora coralie cordelia corey corinne
cormac cornelia cornelius corrie cory courtenay courtney craig cressida cristian cristiano cristina
cuthbert cynthia cyril dafydd dagmar dainius daisuke daiva dakota dalia daljit damian damien damilola
damla damon dan dana danesh dani daniel daniela daniele daniella danielle danika danish danny danuta
daphne dara daran darcey darcie darcy daria darius dariusz darko darlene darrell darren darryl daryl dave
david davie davina davinder dawid dawud deanna deanne debbie debby deborah debra declan deepa deepak
deepika deepti deirdre delia delilah delores delroy delyth demelza demetrius dena denis denise dennis
denzel denzil derek dermot derrick desiree desmond devika devina dewi dexter dhanesh dharmesh dhruv dhruvi
diana diane dianne diarmuid didier diego dieter dietmar dilan dilip dilshad dilys dima dimitar dimitri
dina dinah dinesh dionne diya djamila dmitri dmitry dolapo dolores domenico dominic dominica dominik
dominika dominique donald donatas donato donna donovan dora doreen dorian dorin dorina doris dorota
dorothea dorothy doug dougie douglas doyin duncan dunstan duygu dwayne dwight dylan eamon eamonn eartha
ebele eben ebenezer ebere ebony ebru ed eddie edel edgar edie edith edmund edna edoardo eduardo edward
edwin edwina edyta eesa egle ehsan eileen eilidh eilish eimear eira eirian eirlys ekaterina ekua elaine
elan eleanor elena eleni eleri elham eli elias elif elijah elin elina elinor eliot elis elisa elisabeth
elise eliza elizabeth ella elle ellen ellie elliot elliott ellis elodie eloise elouise elowen elsa elsie
elspeth eluned elvira elvis elwyn emad emanuel emanuela emeka emelia emer emil emilia emiliano emilie
emilija emily emine emlyn emma emmanuel emmanuelle emmet emrys emyr enfys engin enid enoch enrico enrique
eoghan eoin ephraim eric erica erik erika erin ernest ernestine ernie errol ervin esam esha eshan esme
esmeralda esperanza esra estelle esther ethan ethel euan eugene eugenia eugenie eunice eva evan evangeline
evans evelina evelyn everett evie ewa ewan ewelina ezekiel ezinne ezra faatimah fabian fabio fadi fadia
fadumo fahad faheem fahima fahmida faisal faiza faizah faizan falguni farah faraz fareed fareeda farhad
farhan farhana farida fariha farooq farouk farrah faruk farukh farzana fatema fathima fatima fatimah fatma
fatmata fatou fatoumata fay faye fazal federica federico fedor felicia felicity felipe felix femi
ferdinand fergal fergus fernando ffion fidel fidelma filip filipe filipo finbar findlay finlay finley finn
finnian finola fiona fionnuala firas firoz fizza fleur flora florian folake folasade foluke fran franca
frances francesca francesco francine francis francisco franciszek francois frankie franklin fraser fred
freda freddie freddy frederic frederica frederick frederik freya frieda fructuoso funke funmi funmilayo
gabby gabriel gabriela gabriele gabriella gabrielle gaby gaia galina gamal ganesh gareth garfield garry
garth gary gaurav gavin gaynor gaynore geeta geetha gemma genevieve geoff geoffrey geoffry george georgi
georgiana georgie georgina georgios geraint gerald geraldine gerard gerda germaine gerry gertie gertrude
ghada ghazala ghulam gianluca gianni gideon giedre gilbert giles gillian gina ginny gintaras giorgio
giovanna giovanni gisela giselle gita gitanjali giulia giuliana giulio giuseppe gladys glenda glenis glenn
glenys gloria glyn glynis glynn godfrey godwin gopal goran gordon gosia gower graham grahame grainne
grazia grazyna greg gregor gregory greta gretchen grzegorz guillaume gulsen gulshan gunther gurbaksh
gurdeep gurdip gurinder gurjit gurmeet gurmit gurpreet gursharan gurvinder gus gustav gustavo guto gwen
gwenda gwendolen gwendoline gwenllian gwilym gwyn gwyneth gwynne habib habiba hadi hadia hadiya hadiza
hafiz hafsa hafsah haider haleema halil halim halima hallam halle hameed hamid hamida hamish hamza hana
hanan hani hania hanif hanna hannah hannan hans hansa hao hardeep hardik haresh hari harinder harish
harjinder harjit harjot harleen harmeet harminder harold haroon haroun harpal harpreet harriet harriett
harrison harry harsha harshad harshil harshita haruna haruto harvey harvinder hasan haseeb hasina hassan
hatice hayden hayder haydn hayley haytham heba hector heera heidi helen helena helene helga heloise hema
hemal hemant hena henri henrietta henry henryk herbert herman hermione hetal heulwen hilda hina hind hira
hiral hiren hiroshi hiten hitesh hollie homa honoria horace horatio howard hubert huda hugh hugo humaira
humera humphrey husain husna hussain hussein huw huxley hywel iain ian ibrahim ibrar icarus ida idowu
idrees idris iestyn ieuan ieva ifan ifeanyi ifeoma ifra ifrah ignacio ignatius igor ihsan ijaz ijeoma
ikechukwu ikram ilaha ilaria ileana ilhan ilias ilona ilyas ilze iman imani imelda imogen imraan imran
imtiaz ina inaya inayah inderjit india indira indra indu ines inga ingrid inigo ioan ioana ioannis iola
iolo iona iqbal iqra irena irene irfan irina irma irmina irum irving isaac isabel isabella isabelle isha
ishaan ishan ishaq ishmael ishrat isiah isidora isla ismael ismail ismat isobel isra israa issa issac
istvan ita ivan ivana ivo ivona ivor iwan iwona iyabo iza izaak izabela izzy jaanvi jabari jabir jacek
jacinta jackie jackson jacob jacqueline jacquelyn jacqui jacquie jadwiga jaffar jagdeep jagdish jagjit
jago jagoda jai jaime jake jakob jakub jalal jaleel jalpa jamaal jamal jameela james jameson jamie jamil
jamila jamilah jana janak jane janelle janet janette janice janie janina janine janis janki janusz jared
jarek jaroslaw jarvis jasbinder jasbir jashan jasleen jasmeet jasmin jasmina jason jaspal jasper jaspreet
jassim jaswant jaswinder javaid javed javier jawad jaya jayant jayden jayesh jayna jayne jaz jean jeana
jeanette jeanne jeannette jeannie jed jeevan jeeves jeff jeffery jeffrey jelena jemima jemma jen jena
jenifer jenna jennie jennifer jenson jeremiah jeremy jermaine jerome jerzy jess jessica jessie jethro jia
jiawei jibril jigna jignesh jill jillian jin jinan jinny jiten jitendra jitesh joachim joan joana joann
joanna joanne joao jocelyn jodi jodie jody joe joel joella joey johan johann johanna john johnathan
johnnie johnny johnson jolanda jolanta jolene jomo jon jonah jonas jonathan joni jonny jordana jorge jose
josef josefina joseph josephine joshua josiah josie josip joslyn josue joyce juan juanita jude judith judy
jules julia julian juliana julianna julianne julie julien juliette julio julius jumoke jun junaid jung
juno justin justina justine justyna jyoti jyotsna kabir kacper kadeem kadiatu kadija kadijah kadir kai
kailash kaitlin kaitlyn kajal kaleem kalim kalpana kalpesh kalsoom kamal kamala kamaldeep kamaljit kamila
kamile kamran kanchan kanwal kapil kara karam karamjit karan kareem karel karen karena karim karima karin
karina karishma karl karla karol karolina karoline karolis karthik kartik karun kashif kasia kasim kasper
katarina katarzyna kate katelyn katerina kath katharina katharine katherine kathie kathleen kathryn kathy
katia katie katja katrin katrina katy katya kausar kauser kavita kavitha kaya kaye kayla kayleigh kayode
kazimierz keanu keegan keelan keeley keeva kehinde keir keira keiran keisha keith kellie kelly kelsey
kelvin kemal kemi kendra kennedy kenneth kenny kenta kerem kerri kerrie kerstin keshia keval kevin keziah
khadeeja khadija khadijah khaled khaleda khalid khalida khalil khansa khawla khin khizar khloe khushi kia
kian kiana kiara kiera kieran kierran kimberley kimberly kinga kinza kira kiran kiranjit kirit kirpal
kirsten kirstie kirstin kirsty kishan kishor kishore klara klaudia klaus kofi kojo koldo komal konrad
konstantin konstantinos kornelia kotaro koushik kris krish krisha krishan krishna krista kristen kristian
kristie kristin kristina kristine kristofer kriti krystal krystian krystyna krzysztof ksenia kshama kuba
kuldeep kuldip kulwant kulwinder kumar kumari kunal kurt kushal kwabena kwaku kwame kwasi kwesi kyla kyle
kylie kym kyra lacey laila lakeisha lakshmi lalita lamar lamia lana lara laraine larisa larissa larry lars
lata latasha latifa latisha latoya laura lauren laurence laurens laurie lavinia lawal lawrence layla leah
leander leandra leann leanna leanne leela leena leesa leia leigh leila leilani lemar lena lenka lennie
lennox lenny leo leon leona leonard leonardo leone leonie leonora leopold leroy les lesley leslie leszek
letitia levi lewis lexi lexie leyla leyton liam liana lianne lidia liesl lila lilia lilian liliana lilith
lilla lillian lillie lilly lina linda lindsay lindsey lindy ling linus lionel lisa lisbeth lisette lissa
liuda livia liz liza lizzie lizzy llewellyn llinos lloyd llyr logan lois lola lora lorcan loreen lorelei
loren lorena lorenzo loretta lorna lorraine lottie louis louisa louise lourenco lowri luana lubna luca
lucas lucia lucian luciana lucie lucien lucilla lucille lucinda lucja lucy ludmila luis luisa luiz lukas
lukasz luke lulu luqman luther lydia lyla lyle lynda lyndon lyndsay lyndsey lynette lynn lynne lynsey lyra
maaike maame mabel macey maciej maddie maddison maddox madeeha madeleine madeline madhavi madhu madhuri
madiha madison madonna mae maebh maeve magda magdalena maggie mahad maham mahbub mahdi maheen mahesh
mahfuz mahira mahmood mahmoud mahmud mahnoor mahreen maia mair mairead maisie maitland maja majid makayla
makena makoto maksim malachi malachy malak malcolm maleeha malgorzata malik malika mallika malti mandeep
mandy maninder manish manisha manjeet manjinder manjit manju manoj manpreet mansi mansoor mansour manu
manuel manuela manveer mara maralyn marcel marcela marcella marcelle marcello marcia marcin marco marcos
marcus marek margaret margarita margery margherita margie margo margot marguerite maria mariah mariam
mariama mariana marianna marianne maribel marie mariella marietta marija marika mariko marilyn mario
marion marios maris marisa marisol marissa mariusz mariya marjorie markus marlene marley marlon marta
martha martin martina martine marwa marwan mary maryam maryan maryann maryanne maryla maryum marzena
masood masud masuma mateo mateusz mathew mathilda mathilde matilda matt matteo matthew matthias matthieu
matylda maud maude maura maureen maurice mauricio mavis maxime maximilian maximus maxine maxwell maya
maymuna mayur meena meenakshi meera meg megan meghan meghna mehdi mehek mehmet mehmood mehreen mehul
mehwish mei meilin meirion melanie melek meleri melina melinda melissa mellissa melvin melvyn memoona mena
menna mercedes meredith meriel merle merryn mervyn meryl mia micah michael michaela michail michal michala
michalina michel michele michelle mickey miguel mihaela mihai mihail mikaeel mikael mikaela mikhail
mikolaj mila milad milan milena milica milind millicent millie milo milosz mimi mina mindy minerva minh
minna minnie mira miranda mirela miriam miriama miroslav miroslaw mirza misbah miski mitchell mithun mitul
miya modupe moeen mohamad mohamed mohammad mohammed mohamud mohan mohd mohini mohit mohsin moira mona
monica monika monique monisha montaz montgomery montserrat morag moses moshe mostafa moussa mubarak
mubashir mubeen mubina mudassar muhamad muhammad muhammed muhsin mujahid mukesh mukhtar mumin mumtaz muna
munawar muneeb muneer munir munira murali murat muriel murtaza musa musarat musarrat mustafa mustapha
myfanwy myles myra myriam myrna nabeel nabeela nabil nabila nadeem nadia nadim nadine nadira nadiya naeem
naeema nafisa naghma nahid nahida naila naim naima najib najma nakita nala namrata nancy nandini naomi
naseem naseema naser nasim nasima nasir nasra nasreen nasrin nasser natalia natalie natalija nataliya
natalya natasha natasja nate nath nathalie nathan nathaniel navdeep naveed naveen navid navin navjot
navneet navpreet nawal nawaz nayan nazia nazim nazir nazish nazma nazmin nazneen nazreen neal neel neelam
neema neena neeraj neeta neha nehal neil neila neils nell nellie nelly nerys nesta neve neville nevin
ngaire ngoc ngozi nguyen nia niall niamh nicci niccolo nichola nicholas nicki nickie nicky nicol nicola
nicolae nicolas nicole nicoleta nicolette nidhi niels nigel nighat nihal niharika nik nikesh nikhil niki
nikita nikki nikky nikola nikolai nikolaos nikolas nila nilam nilesh nilima nilofer nilufar nimesh nimra
nina niranjan nirmal nirmala nisha nishant nishat nita nitin niven nkechi nkem nnamdi nneka noah noel
noelle noemi noor noora noorjahan nora norah noreen norma norman norris nour nuala nuno nura nurul nusrat
nyasha nyree obi obinna octavia odette odhran oisin ojas ola olamide olanrewaju oleg oleksandr oleksandra
olena olga oliver olivia olivier ollie olu oluchi olufemi olufunke olumide olusegun oluwafemi oluwaseun
oluwatobi oluwatosin omar omari omer omkar onyeka oona oonagh ophelia ora oran orla orlagh orlaith orlando
ornella orson osama osas osborn oscar osian osman osvaldo oswald oswin othman otis otto owain owen oyin
oyinkan pablo padma padraig paloma pam pamela pandora paola paolo parag paramjit pardeep paresh parisa
parminder parul parveen parvez parvin pascal pascale pascoe pasha patrice patricia patricio patrick patrik
patryk patsy patti paul paula paulette paulina pauline paulo pavan pavel pavlos pawel payal pearse pedro
peggy penelope percival percy pernille perpetua peter petra petros phil philip philippa philippe phillip
phillipa philomena phoebe phyllis pia pierre pieter pietro pinky piotr pippa pita polina pooja poonam
portia prabhjot prabhu prachi pradeep pradip prakash pramod pranav prasad prasanna prashant pratik praveen
pravin preethi preeti preetinder preeya prem prerna pritam pritesh prithvi priti priya priyanka przemyslaw
puja puneet purnima purvi qamar qasim quentin quincy quinn rabia rabiya rachael rachel rachid radha
radhika radoslaw radu raeesa rafael rafal rafferty rafi rafia rafiq raghav ragini raheel raheela rahel
rahela rahim rahima rahma rahman rahul raihan raimonda raina raisa raj raja rajan rajat rajbir rajeev
rajendra rajesh rajinder rajiv rajkumar rajni rajpal rajvinder rajwinder rakesh rakhee rakhi ralph ramadan
ramandeep ramatu ramesh ramila ramiro ramiz ramona ramsha rana randa randeep rani rania ranjana ranjeet
ranjit ranveer raphael raquel rashad rashda rashed rasheed rasheeda rashid rashida rashmi rasmus raul
raveena ravi ravina ravinder ravindra raya rayan rayhan raymond raymonde raza raziya reba rebecca rebekah
reece reem rees regan reggie regina reginald rehan rehana rehman reiko reilly reinhard reiss remi rena
renata rene renee renu reshma reuben reuel reyansh reza rhea rhian rhianna rhiannon rhoda rhodri rhona
rhonda rhys ria riaan riaz ricardo riccardo richard richie rickie ricky rico rida rihanna rikesh riley
rina rinku risha rishabh rishi ritchie ritesh ritika ritu riya riyad riyaz rizwan rizwana roan robbie
robby robert roberta roberto robyn rocco rochelle roddy roderick rodger rodney rodolfo rodrigo roger rohan
rohit roisin rojin roland rolando rolf roma romain romana romeo romesh romilly romy rona ronald ronaldo
ronan ronnie roohi roopa rory rosa rosaleen rosalie rosalind rosalyn rosamund rosanna rosanne roselyn
roshan rosheen roshni rosie rosina rosita roslyn rowan rowena rowland roxana roxanne roya ruben rubina
rudi rudolf rudy rufus rukhsana rukhsar rukmini rukshana rupal rupert rupesh rupinder russell rute ruth
ruthie ryan ryszard saad saada saadia saba sabah sabeen sabeena sabiha sabina sabine sabir sabira sabrina
sachin sadaf sade sadia sadie sadiq saeed saeeda safa safia safina safiya safiyyah sagal sagar sahar
sahara sahil sahra saif saim saima saira sairah sajid sajida sajjad sakib sakina sakshi salah salauddin
saleem saleha salena salim salima sally salma salman saloni salvador salvatore sam samaira saman samantha
samar samara sameena sameer sameera samia samiha samina samir samira samiya sammie sammy sampson samson
samuel sana sanaa sanam sandeep sandhya sandie sandip sandor sandra sandro sangeeta sangita sania saniya
sanjana sanjay sanjeev sanjit sanjiv sanna santiago santina santosh saqib sara sarabjit sarah sarahjane
sarala saranya saraswati sarath sarika sarina sarita sarmad sarwar satinder satish satnam satpal satvinder
satwinder satya saul saurabh saurav savannah savita sayed sayeed sayeeda sayyid scarlett scott seamus sean
sebastian sebastien sebnem seema sehrish selena selim selima selina selma selwyn semir senait seonaid
seraphina seren serena serge sergei sergio serina servet seth seun shabana shabaz shabbir shabir shabnam
shafaq shafiq shah shahbaz shahed shaheen shahid shahida shahin shahnaz shahzad shahzadi shaikh shaima
shaista shakeel shakil shakila shakira shakur shaleen shalini shamim shamima shamina shamsa shamshad shan
shana shanaz shanelle shania shanice shannon shanta shantel shantha shanthi sharan sharanjit sharda
sharlene sharmila sharmin sharon sharron sharyn shashi shaun shauna shawn shay shayla shazad shazia sheena
sheetal sheikh sheila shelagh shelby sheldon shelley shelly sherali sheree sherelle sheri sheridan sherine
sherri sherrie sheryl shiela shilpa shilpi shirin shirley shiv shiva shivani shoaib shobha shobhana shobna
shona shreya shrikant shriya shruti shubham shuja shukri shweta shyam shyama sia sian sib sibel sibusiso
siddharth siddiq siddique sidney sidra siegfried sigita sigrid silas silvana silvester silvia silvio
simeon simi simon simona simone simran simranjit simrat sina sinead siobhan sion sioned sita sixtus slavka
slawomir sneha snehal sobia sofia sofie sohaib sohail soheila solange soledad solomon soma sona sonal
sonali sonam sondra sonia sonja sonya sophia sophie soraya soren soumya spencer sridhar srinivas stacey
stacie stacy stanislav stanislaw stanley stefan stefania stefanie stefano stefanos stella steph stephan
stephane stephanie stephen steve steven stevie stewart stuart subhan subhash suchitra sudha sudhir suellen
sufia sufyan suhail suhayb sujata sujatha sukaina sukh sukhdeep sukhdev sukhi sukhjinder sukhjit sukhpreet
sukhraj sukhvinder sukhwinder sulaiman suleiman sulema suleman sultana sumaira sumaiya sumaiyah suman
sumayya sumeet sumera sumita sumitra sunaina sunil sunita suniya supriya suraiya suraj surendra suresh
surinder surjit surya susan susana susann susanna susannah susanne sushila sushma susie suzan suzanna
suzannah suzanne suzie suzy sven svetlana swati sybil syed sylvester sylvia sylvie sylwia szymon tabassum
tabatha tabitha tadeusz tahir tahira tahmina taiba taimur taiwo tajinder takashi talat talha talia talib
taliesin taliyah tamanna tamar tamara tamas tamika tamim tammie tammy tamsin tamzin tania taniesha tanisha
tansy tanveer tanvi tanvir tanya tanzeela tara taran taraneh taranjit tariq tarun taryn tasha taslima
tasneem tatiana tatjana tatum tauqeer tawfiq tayo tayyab tayyaba teagan tegan tejal temi temitope teodora
terence teresa terrence terry tess tessa thabo thaddeus thalia thandi thandiwe thea thelma theo theodora
theodore theresa therese thiago thilini thomas thomasina tia tiago tiana tiegan tiernan tiffany tilda
tilly tim timothy tina ting tinuke tirath tisha titilayo tito tobi tobias tobin toby tochi todd tolani
tolu tom tomas tomasina tomasz tommie tommy toni tonia tony tonya tope tori torin toyin tracey traci
tracie tracy travis trevor tricia trina trish trisha tristram trixie troy trudi trudie trudy tsering tudor
tunde tushar tyra tyrell tyrese tyrone uche uchenna ugo ugochi ulrich uma umair umar umer umme una unathi
unni upinder urmila urooj ursula urszula usha usma usman ute uzair uzma vadim vaishali valentina valentino
valeria valerie valery vanda vandana vanessa vangelis vanya varsha varun vasant vasantha vasile vasiliki
vasilis vaughan veena velma venetia venkat verena verna vernon veronica veronika vesna vibha vicente vicki
vickie vicky vidya vihaan vijay vijaya vik vikas vikash vikki vikram viktor viktoria viktorija vimal
vimala vinay vince vincent vincenzo vinny vinod violetta vipul viraj viren virginia virginie vishal vishnu
vitalie vito vittoria vivek vivian viviana vivien vivienne vlad vladimir vusi wafa waheed wahid wahida
wajid wajiha waldemar waleed walid wallace wallis walter wanda wanjiru waqar waqas warda warren waseem
wasim wasima wei weiwei wenche wendy wesley wieslaw wieslawa wiktor wiktoria wilbur wilfred wilfrid
wilhelmina willem william willie wilma winifred winnie winona winston wioletta witold wojciech wyn wynne
xanthe xavier xena xia xiao xiaoli xiaoming xiaoyan ximena xin xinyi xu yaa yacine yacoub yael yahya yana
yanni yannick yao yaqub yara yash yasin yasir yasmeen yasmin yasmina yasmine yassin yaw yelena yemi
yetunde yevgeny yiannis yifan ying yogesh yohannes yolanda yolanta yoni yosef youcef yousaf yousef youssef
yousuf ysanne yuan yui yuki yulia yuliya yunus yuri yusef yusra yusuf yves yvette yvonne zac zach
zachariah zachary zack zafar zafira zaheer zaheera zahid zahida zahir zahra zahrah zaid zaida zaim zain
zaina zainab zaira zak zakaria zakariya zakir zakiya zala zaman zandra zane zanele zara zarah zarina zayd
zayn zaynab zbigniew zdenka zeenat zeeshan zehra zeinab zelda zelma zena zenab zeynep zhanna zhen zheng
zhi zia ziad zina zinaida zita zoe zoey zofia zohra zola zoltan zora zoran zsofia zubaida zubair zuhair
zuleikha zulekha zulfiqar zuzana zuzanna zygmunt`);

/**
 * Names that are also words, nicknames of things or places. With a capital inside a sentence they are taken
 * for a person; in small letters only after a cue such as "called" or "nurse".
 */
export const casedGivenNames: readonly string[] = listed(`
al alba alicia amber angus anil ash aston aurora austin barney basil beau bill billie billy blaise bob
bonnie bonny brooke candy carmine carol charlie chelsea chester clare clement coral corin crystal dahlia
daisy dale dallas dawn dean dee demi denver deva di dino dolly dom don dot drew earl eddy eden edison efe
els ernestina eve fern fi fletcher flick flo florence frank franky gail gale gaz gene georgia gill glen
grant guy hal hank harley harsh hattie hazel heather henna hetty hilary hong hunter hyacinth ira iris
israel ivy jack jacky jade jasmine jay jem jenny jerry jim jimmy jing jo jock jordan josh joss joy juliet
kat kay ken kent kerry kev kim kit kitty lance laurel lea lee leighton len lex lily lin lincoln liv lorne
lou lourdes mads mahi mali marina mark marlow marty marvin mason mattie max maxim maz mel melody merlin
mica mick mike milly ming minty mitch mo molly monty myrtle nan nana nanna nat ned nev nick nova ole olive
opal paddy paige parker pat patty paz pearl penny perry pete phoenix pip piper pius pixie polly poppy
preston queenie rae ram rama randy rasa ray reena reg rex rich rick rita rob robin rocky rod roman ron ros
rose rosemary ross roy royce ruby russ rusty sage sal salem sami sandy sasha saskia scarlet shane sharif
shaw sherry sid sienna sierra skye sol sonny stan stirling su sue sydney tai taj tam tanner tate tay
taylor ted teddy terri thi tod tristan tyler val van vera verity vi vic victor victoria viv wade wally
warwick wayne wes willow woody wren xi yan yin york zion`);

/** Names that are months, virtues or everyday words: a capital alone says nothing, something else must speak for a person. */
export const wordyGivenNames: readonly string[] = listed(`
angel april art august autumn blessing blossom brook charity chase cherry chi chip christian chuck clay
cliff comfort constance cooper destiny dick duke faith favour ferry forest gift ginger glory goodness
grace happy harmony harper heath heaven honey honour hope jan jazz jewel jolly june junior justice karma
lark liberty lucky mac major may mercy merry miles moon noble pansy patience peace pepper
precious prince princess promise prosper prudence rain reed river royal saffron 
storm summer sun sunday sunny sunshine tan tiger trinity violet will winter wisdom zen`);
