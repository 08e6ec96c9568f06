// Names and places, by language.
#include <array>

#include "seed/demo_words.hpp"

namespace dealwright::words {

namespace {

using Words = std::span<const std::string_view>;

constexpr std::string_view english_first[] = {
    "Emma",  "Olivia", "James",   "William", "Charlotte", "Henry",  "Amelia", "Jack",
    "Grace", "Thomas", "Hannah",  "Daniel",  "Sophie",    "Samuel", "Ruby",   "Joshua",
    "Ellen", "Aaron",  "Jasmine", "Michael", "Laura",     "Peter",  "Denise", "Marcus"};
constexpr std::string_view english_last[] = {
    "Smith",  "Johnson", "Taylor", "Brown",    "Wilson", "Clark",   "Walker",   "Hughes",
    "Green",  "Baker",   "Carter", "Mitchell", "Parker", "Collins", "Murphy",   "Bennett",
    "Foster", "Reid",    "Hayes",  "Sullivan", "Grant",  "Webb",    "O'Connor", "Fraser",
    "Nguyen", "Chen",    "Okafor", "Ramirez",  "Cohen",  "Ali",     "Douglas",  "Price"};
constexpr std::string_view german_first[] = {"Anna",  "Jürgen", "Lukas",    "Käthe",  "Sebastian",
                                             "Jörg",  "Maria",  "Felix",    "Leonie", "Günther",
                                             "Clara", "Moritz", "Sabine",   "Stefan", "Heike",
                                             "Björn", "Ursula", "Matthias", "Nele",   "Tobias"};
constexpr std::string_view german_last[] = {
    "Müller",   "Schmidt", "Schneider",  "Fischer",  "Weber",  "Schäfer", "Köhler", "Krüger",
    "Hoffmann", "Böhm",    "Vogel",      "Jäger",    "Winter", "Lorenz",  "Groß",   "Huber",
    "Maier",    "Steiner", "Zimmermann", "Hartmann", "Keller", "Brandt",  "Öztürk", "Kaya"};
constexpr std::string_view french_first[] = {"Camille", "Léa",     "Hugo",   "Chloé",   "François",
                                             "Amélie",  "Théo",    "Élodie", "Mathieu", "Inès",
                                             "Noël",    "Jérôme",  "Sylvie", "Benoît",  "Margot",
                                             "Étienne", "Aurélie", "Loïc",   "Yasmine", "Rémi"};
constexpr std::string_view french_last[] = {
    "Martin", "Lefèvre", "Dubois", "Moreau",   "Girard", "Bonnet",  "François", "Mercier",
    "Blanc",  "Guérin",  "Faure",  "Rousseau", "Perrin", "Clément", "Gauthier", "Chevalier",
    "Renaud", "Barbier", "Benali", "Leroy",    "Collet", "Noël",    "Dupré",    "Bézier"};
constexpr std::string_view spanish_first[] = {
    "María", "José",  "Lucía", "Íñigo", "Carmen", "Andrés", "Sofía", "Raúl",  "Pilar",   "Ángel",
    "Elena", "Jesús", "Marta", "Óscar", "Nuria",  "Ramón",  "Inés",  "Tomás", "Valeria", "Martín"};
constexpr std::string_view spanish_last[] = {
    "García",  "Fernández", "López", "Martínez", "Sánchez", "Pérez",   "Gómez",  "Ruiz",
    "Jiménez", "Hernández", "Muñoz", "Álvarez",  "Romero",  "Núñez",   "Ortega", "Castro",
    "Ibáñez",  "Vidal",     "Peña",  "Méndez",   "Cabrera", "Fuentes", "León",   "Ríos"};
constexpr std::string_view italian_first[] = {
    "Giulia", "Marco",  "Chiara", "Alessandro", "Francesca", "Niccolò", "Elisa",
    "Davide", "Sara",   "Luca",   "Federica",   "Matteo",    "Ilaria",  "Giorgio",
    "Noemi",  "Pietro", "Bianca", "Fabio",      "Teresa",    "Enrico"};
constexpr std::string_view italian_last[] = {
    "Rossi",   "Russo", "Ferrari",  "Esposito", "Bianchi", "Romano",  "Colombo", "Ricci",
    "Marino",  "Greco", "Bruno",    "Gallo",    "Conti",   "De Luca", "Costa",   "Giordano",
    "Mancini", "Rizzo", "Lombardi", "Moretti",  "Niccolò", "Fontana", "Serra",   "D'Angelo"};
constexpr std::string_view nordic_first[] = {"Astrid", "Søren",  "Åsa",    "Mikkel", "Ingrid",
                                             "Jørgen", "Freja",  "Håkon",  "Linnéa", "Lars",
                                             "Maja",   "Øyvind", "Sanna",  "Väinö",  "Kirsi",
                                             "Jens",   "Hedda",  "Anders", "Tuuli",  "Björk"};
constexpr std::string_view nordic_last[] = {
    "Hansen",    "Johansson", "Nielsen",  "Virtanen",   "Østergaard", "Lindqvist",
    "Bergström", "Sørensen",  "Korhonen", "Dahl",       "Åkesson",    "Holm",
    "Mäkinen",   "Nygård",    "Kjær",     "Sjöberg",    "Halvorsen",  "Ström",
    "Løvås",     "Ekdahl",    "Møller",   "Vestergård", "Lund",       "Haugen"};
constexpr std::string_view polish_first[] = {
    "Agnieszka", "Łukasz",     "Zofia", "Paweł",  "Małgorzata", "Michał",   "Kinga",
    "Tomasz",    "Bożena",     "Piotr", "Ewa",    "Jakub",      "Grażyna",  "Marcin",
    "Hanna",     "Bartłomiej", "Ola",   "Wojtek", "Iga",        "Stanisław"};
constexpr std::string_view polish_last[] = {
    "Nowak",     "Kowalska",  "Wiśniewski", "Wójcik",    "Kamińska",  "Lewandowski",
    "Zieliński", "Szymańska", "Dąbrowski",  "Kozłowski", "Jankowska", "Mazur",
    "Krawczyk",  "Pawłowska", "Michalski",  "Król",      "Wróbel",    "Jabłońska",
    "Stępień",   "Górski",    "Sikora",     "Baran",     "Żak",       "Gąsior"};
constexpr std::string_view portuguese_first[] = {
    "João",   "Beatriz", "Tiago",   "Inês",  "Luís",   "Mafalda",  "Gonçalo",
    "Ana",    "Rui",     "Letícia", "Caio",  "Mônica", "Vinícius", "Débora",
    "Otávio", "Lívia",   "Bruna",   "André", "Júlia",  "Simão"};
constexpr std::string_view portuguese_last[] = {
    "Silva",   "Souza",  "Conceição", "Almeida", "Araújo",   "Magalhães", "Gonçalves", "Teixeira",
    "Moreira", "Falcão", "Barros",    "Antunes", "Simões",   "Guimarães", "Peixoto",   "Tavares",
    "Brandão", "Lopes",  "Vieira",    "Neves",   "Sequeira", "Assunção",  "Pinheiro",  "Cardoso"};
constexpr std::string_view indian_first[] = {
    "Priya", "Arjun", "Ananya", "Rohan", "Kavya", "Vikram", "Neha",    "Sanjay", "Meera", "Aditya",
    "Divya", "Rahul", "Isha",   "Kiran", "Pooja", "Suresh", "Lakshmi", "Imran",  "Tara",  "Nikhil"};
constexpr std::string_view indian_last[] = {
    "Sharma", "Patel",  "Iyer",   "Reddy", "Nair",     "Gupta",  "Mehta", "Rao",
    "Khan",   "Desai",  "Joshi",  "Menon", "Kapoor",   "Verma",  "Das",   "Kulkarni",
    "Bose",   "Pillai", "Chopra", "Singh", "Banerjee", "Shetty", "Gill",  "Malhotra"};

enum Language { english, german, french, spanish, italian, nordic, polish, portuguese, indian };

constexpr std::array<Words, 9> first_by_language{english_first, german_first,     french_first,
                                                 spanish_first, italian_first,    nordic_first,
                                                 polish_first,  portuguese_first, indian_first};
constexpr std::array<Words, 9> last_by_language{english_last, german_last,     french_last,
                                                spanish_last, italian_last,    nordic_last,
                                                polish_last,  portuguese_last, indian_last};

constexpr Place all_places[] = {
    {"New York", "New York", "United States", "1 212", "100##", "% Madison Avenue", "USD",
     Region::americas, english},
    {"Boston", "Massachusetts", "United States", "1 617", "021##", "% Beacon Street", "USD",
     Region::americas, english},
    {"Chicago", "Illinois", "United States", "1 312", "606##", "% Wacker Drive", "USD",
     Region::americas, english},
    {"Austin", "Texas", "United States", "1 512", "787##", "% Congress Avenue", "USD",
     Region::americas, english},
    {"San Francisco", "California", "United States", "1 415", "941##", "% Market Street", "USD",
     Region::americas, english},
    {"Seattle", "Washington", "United States", "1 206", "981##", "% Pine Street", "USD",
     Region::americas, english},
    {"Denver", "Colorado", "United States", "1 303", "802##", "% Blake Street", "USD",
     Region::americas, english},
    {"Atlanta", "Georgia", "United States", "1 404", "303##", "% Peachtree Street", "USD",
     Region::americas, english},
    {"Miami", "Florida", "United States", "1 305", "331##", "% Brickell Avenue", "USD",
     Region::americas, spanish},
    {"Toronto", "Ontario", "Canada", "1 416", "M#@ #@#", "% Bay Street", "USD", Region::americas,
     english},
    {"Montréal", "Québec", "Canada", "1 514", "H#@ #@#", "% rue Sherbrooke", "USD",
     Region::americas, french},
    {"Ciudad de México", "CDMX", "México", "52 55", "06###", "Av. Reforma %", "USD",
     Region::americas, spanish},
    {"São Paulo", "SP", "Brasil", "55 11", "01###-###", "Av. Paulista, %", "USD", Region::americas,
     portuguese},
    {"London", "", "United Kingdom", "44 20", "EC#@ #@@", "% Fleet Street", "GBP", Region::north,
     english},
    {"Manchester", "", "United Kingdom", "44 161", "M# #@@", "% Deansgate", "GBP", Region::north,
     english},
    {"Edinburgh", "", "United Kingdom", "44 131", "EH# #@@", "% George Street", "GBP",
     Region::north, english},
    {"Dublin", "", "Ireland", "353 1", "D## @###", "% Baggot Street", "EUR", Region::north,
     english},
    {"København", "", "Danmark", "45 33", "1###", "Nørregade %", "EUR", Region::north, nordic},
    {"Stockholm", "", "Sverige", "46 8", "11# ##", "Drottninggatan %", "EUR", Region::north,
     nordic},
    {"Oslo", "", "Norge", "47 22", "01##", "Karl Johans gate %", "EUR", Region::north, nordic},
    {"Helsinki", "", "Suomi", "358 9", "001##", "Mannerheimintie %", "EUR", Region::north, nordic},
    {"Bengaluru", "Karnataka", "India", "91 80", "5600##", "% MG Road", "USD", Region::north,
     indian},
    {"Berlin", "", "Deutschland", "49 30", "101##", "Torstraße %", "EUR", Region::central, german},
    {"Hamburg", "", "Deutschland", "49 40", "200##", "Ballindamm %", "EUR", Region::central,
     german},
    {"München", "Bayern", "Deutschland", "49 89", "803##", "Sendlinger Straße %", "EUR",
     Region::central, german},
    {"Köln", "Nordrhein-Westfalen", "Deutschland", "49 221", "506##", "Hohe Straße %", "EUR",
     Region::central, german},
    {"Wien", "", "Österreich", "43 1", "10#0", "Währinger Straße %", "EUR", Region::central,
     german},
    {"Zürich", "", "Schweiz", "41 44", "80##", "Bahnhofstrasse %", "EUR", Region::central, german},
    {"Kraków", "Małopolska", "Polska", "48 12", "30-###", "ul. Floriańska %", "EUR",
     Region::central, polish},
    {"Warszawa", "Mazowsze", "Polska", "48 22", "00-###", "ul. Złota %", "EUR", Region::central,
     polish},
    {"Paris", "Île-de-France", "France", "33 1", "750##", "% rue de Rivoli", "EUR", Region::south,
     french},
    {"Lyon", "", "France", "33 4", "690##", "% rue de la République", "EUR", Region::south, french},
    {"Madrid", "", "España", "34 91", "280##", "Calle de Alcalá %", "EUR", Region::south, spanish},
    {"Barcelona", "Catalunya", "España", "34 93", "080##", "Carrer d'Aragó %", "EUR", Region::south,
     spanish},
    {"Málaga", "Andalucía", "España", "34 952", "290##", "Calle Larios %", "EUR", Region::south,
     spanish},
    {"Milano", "Lombardia", "Italia", "39 02", "201##", "Via Torino %", "EUR", Region::south,
     italian},
    {"Torino", "Piemonte", "Italia", "39 011", "101##", "Via Roma %", "EUR", Region::south,
     italian},
    {"Lisboa", "", "Portugal", "351 21", "11##-###", "Rua Augusta %", "EUR", Region::south,
     portuguese},
    {"Porto", "", "Portugal", "351 22", "40##-###", "Rua de Santa Catarina %", "EUR", Region::south,
     portuguese},
};

}  // namespace

std::span<const Place> places() {
    return all_places;
}

Words first_names(int language) {
    return first_by_language[static_cast<std::size_t>(language)];
}

Words last_names(int language) {
    return last_by_language[static_cast<std::size_t>(language)];
}

}  // namespace dealwright::words
