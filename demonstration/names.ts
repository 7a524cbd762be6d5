/** Invented people who asked to hear back, by organisation; no name occurs twice. */
const inRows = (text: string) =>
  text
    .trim()
    .split(/\s*[,\n]\s*/)
    .filter((name) => name !== '');

export const contactNames: { readonly [slug: string]: readonly string[] } = {
  merton: inRows(`
    Nasreen Chaudhry, Winston Bartley, Sathya Ragunathan, Maureen Pocock, Kojo Amponsah, Bhavna Trivedi, Agnieszka Wrona, Derek Stallard,
    Ifeoma Nwankwo, Tarek Haddadin, Pauline Goss, Shazia Mirwani, Cyril Desmoulins, Joanna Petrides, Roshan Weerakoon, Lorna Featherby,
    Muna Abdirahman, Graham Tutton, Yasmin Qureishi, Beatrice Olusanya, Keith Marlborough, Priti Solankar, Dmitri Vasilenko, Fay Rowbotham
  `),
  elr: inRows(`
    Harriet Wormleighton, Jagdish Parekh, Barry Tomblin, Sushila Mandavia, Edwin Clerke, Rosemary Tugby, Hansa Vaghela, Neville Stainsby,
    Margaret Ullathorne, Amrik Dhesi, Peggy Orton-Hall, Wilf Harborough-Dean, Kamala Bhundia, Susan Pickwell, Clive Entwhistle, Iris Glooston,
    Manjula Sodha, Roger Freeby, Tess Langhorn, Ebenezer Quaye, Dorothy Skeffing, Malcolm Teague, Zofia Barwicka, Una Thistleton
  `),
  mk: inRows(`
    Adaora Nnamdi, Piotr Zalewski, Jean Fenwick-Bryce, Hassan Warsame, Lucinda Peverell, Tunde Bakare-Jones, Grainne Mulholland, Sunil Ranasinghe,
    Marjolein de Groot, Stuart Whitlam, Mei-Ling Cheung, Fatou Jallow, Trevor Cuthbertson, Rehana Siddique, Paul Wolverstone, Oksana Lysenko,
    Denise Passenham, Kwesi Tagoe, Ben Stantonbury, Aaliyah Rashidi, Carol Loughton, Vikram Deshpande, Nuala Kinsella, Ezra Mendelow
  `),
  darlington: inRows(`
    Brenda Hurworth, Stan Piercebridge, Joyce Cockerill, Amal Farouk, Ken Summerhouse, Noreen Blackwell, Taher Miah, Sheila Dinsdale,
    Geordie Raine, Wanda Kubiak, Elsie Middlemass, Colin Teesdale, Parveen Aslam, Doreen Sadberge, Alf Coniscliffe, Kathleen Haughton,
    Lakhbir Mann, Norman Whessoe, Bridie Lonergan, Peter Skerne, Thelma Walworth, Rashid Kamal, Freda Bishopton, Hugh Merrybent
  `),
  'leeds-west': inRows(`
    Callum Rothery, Naledi Mokoena, Beryl Hainsworth, Shabnam Akhtar-Lee, Terry Outhwaite, Xin Yi Tan, Gurpreet Bahra, Maggie Loveridge,
    Emeka Obiora, Irene Bramhope, Jez Thackray, Sadia Rehmani, Violet Kirkstall, Ronnie Boswell, Hilary Poole-Sykes, Mateusz Dudek,
    Winnie Farnley, Dwayne Pinnock, Audrey Calverley, Tariq Hussaini, Stella Wortley, Philip Adel, Chidi Anozie, Molly Ogden-Shah
  `),
  trentside: inRows(`
    Delroy Hanniford, Siobhan Trewick, Anil Kothari, Magda Lewicka, Rhiannon Astley, Abdi Noor, Patience Mutasa, Gareth Wickenby,
    Leyla Demirci, Howard Ferris, Oluwaseun Adeleke, Betty Brackstone, Hoang Tran, Chris Aldersey, Marika Kalderash, Sanjeev Pillai,
    Ursula Hathersage, Ibrahim Suleiman, Dawn Saltmarsh, Jean-Luc Mbeki, Eleri Probert, Nadia Benali, Reg Averham, Kirsty Munro-Singh
  `),
};
