// Passwords that attackers try first, of those that are long enough to be chosen at all; in lower
// case and in order, for a binary search.
#include <algorithm>
#include <array>

#include "auth/password_strength.hpp"
#include "base/text.hpp"

namespace dealwright {

namespace {

// clang-format off
constexpr std::array<std::string_view, 604> common_passwords{
    "!qaz1qaz2wsx", "!qaz2wsx#edc", "0000000000", "0123456789", "0123456789a", "0987654321",
    "1010101010", "1020304050", "1029384756", "1111111111", "1122334455", "11223344556677",
    "1212121212", "1231231231", "123123123123", "123321123321", "1234512345", "1234554321",
    "1234567890", "12345678900", "12345678901", "123456789012", "1234567890a", "1234567890q",
    "1234567891", "12345678910", "123456789123", "1234567898", "1234567899", "123456789a",
    "123456789q", "123456qwerty", "12345qwert", "1234qwerasdf", "123qweasdzxc", "1357924680",
    "147258369a", "147852369a", "159357159357", "159753159753", "1q2w3e4r5t", "1q2w3e4r5t6y",
    "1qaz!qaz2wsx", "1qaz2wsx3edc", "1qazxsw23edc", "2222222222", "2468101214", "321321321321",
    "3333333333", "4444444444", "456456456456", "5432154321", "5555555555", "6666666666",
    "741852963a", "7777777777", "789456123a", "789456123q", "8888888888", "963852741a",
    "9876543210", "9876543211", "987654321a", "987654321q", "9999999999", "@wsx1qaz2wsx",
    "a123456789", "a1234567890", "a1b2c3d4e5", "a1b2c3d4e5f6", "aa12345678", "aa123456789",
    "aaaaaaaaaa", "aaaaaaaaaaaa", "abc1234567", "abc12345678", "abc123456789", "abcabcabc1",
    "abcd123456", "abcd12345678", "abcdefg123", "abcdefg1234", "abcdefghi1", "abcdefghij",
    "abcdefghijk", "abcdefghijkl", "access1234", "access12345", "access2024", "accounting1",
    "admin123123", "admin12345", "admin123456", "admin123admin", "admin@1234", "admin@123456",
    "adminadmin", "adminadmin123", "administrator", "administrator1", "administrator123",
    "adminpassword", "alexander1", "alexander123", "alexandra1", "andrew1234", "anthony123",
    "apple12345", "arsenal123", "asd1234567", "asd123456789", "asdfasdfasdf", "asdfghjkl1",
    "asdfghjkl123", "asdfghjkl;", "asshole123", "autumn2023", "autumn2024", "autumn2025",
    "autumn2026", "azerty1234", "azerty12345", "azerty123456", "azertyuiop", "azertyuiop1",
    "backup1234", "barcelona1", "barcelona10", "barcelona123", "baseball12", "baseball123",
    "basketball", "basketball1", "basketball12", "basketball23", "batman1234", "batman12345",
    "beatles123", "bitch12345", "biteme1234", "blessed123", "blessings1", "blink182182",
    "blueberry1", "bonjour123", "bonjour1234", "business123", "butterfly1", "butterfly12",
    "butterfly123", "champion12", "champion123", "changeme12", "changeme123", "changemenow",
    "changethis", "charlie123", "charlie1234", "chelsea123", "chevrolet1", "chocolate1",
    "chocolate12", "chocolate123", "christian1", "christian12", "christopher", "christopher1",
    "company123", "company1234", "company2024", "company2025", "company2026", "computer12",
    "computer123", "contrasena", "contrasena1", "contrasena123", "correcthorsebatterystaple",
    "corvette12", "cowboys123", "cristiano7", "crmcrmcrm1", "customer12", "customer123",
    "daniel1234", "database12", "database123", "dealwright", "dealwright1", "dealwright123",
    "december12", "defaultpass", "defaultpassword", "demo123456", "demodemo123", "doudou1234",
    "dragon1234", "dragon12345", "dragon123456", "dragonball", "dragonballz", "elizabeth1",
    "elizabeth12", "eminem1234", "facebook12", "facebook123", "facebook1234", "ferrari123",
    "finance123", "flower1234", "football12", "football123", "football1234", "fortnite123",
    "freedom123", "friday1234", "fuckyou123", "fuckyou1234", "fuckyou12345", "fuckyoufuckyou",
    "gabriela123", "godisgood1", "godislove1", "goodmorning", "goodnight1", "google1234",
    "greenday123", "guest12345", "guestguest", "hallo12345", "hallo123456", "harley1234",
    "harleydavidson", "harrypotter", "harrypotter1", "haslo12345", "hello12345", "hello123456",
    "hellohello", "hellohello1", "hellokitty", "hellokitty1", "helloworld", "helloworld1",
    "helloworld123", "helpdesk12", "helpdesk123", "hockey1234", "ichliebedich", "ihateyou123",
    "ilovejesus", "iloveme123", "ilovemyself", "iloveu1234", "iloveyou1!", "iloveyou12",
    "iloveyou123", "iloveyou1234", "iloveyou2!", "iloveyou22", "iloveyoubaby", "iloveyouforever",
    "iloveyouso", "instagram1", "instagram123", "internet12", "internet123", "iphone1234",
    "january2024", "january2025", "january2026", "jennifer12", "jennifer123", "jessica123",
    "jessica1234", "jesus12345", "jesuschrist", "jesusislord", "jesuslovesme", "jordan2323",
    "joshua1234", "juventus123", "katherine1", "killer1234", "killer12345", "legend1234",
    "letmein123", "letmein1234", "letmein12345", "letmeinnow", "letmeinplease", "linkedin123",
    "linkinpark", "linkinpark1", "liverpool1", "liverpool123", "liverpoolfc", "login12345",
    "loginlogin", "lovelovelove", "loveme1234", "loveyou123", "lozinka123", "m123456789",
    "manager123", "manager1234", "manchester", "manchester1", "manchesterunited", "marketing1",
    "marketing123", "marseille13", "master1234", "master12345", "masterkey1", "matthew123",
    "mercedes123", "messi12345", "metallica1", "metallica123", "mexico1234", "michael123",
    "michael1234", "michelle12", "michelle123", "microsoft1", "microsoft123", "minecraft1",
    "minecraft12", "minecraft123", "minecraft1234", "mnbvcxzlkj", "monday1234", "monkey1234",
    "monkey12345", "monkey123456", "motdepasse", "motdepasse1", "motdepasse123", "motherfucker",
    "motorola123", "mustang123", "mustang1965", "mypassword", "mypassword1", "mypassword123",
    "naruto1234", "network123", "newpassword", "newpassword1", "nicholas123", "ninja12345",
    "nintendo123", "nirvana123", "november11", "office1234", "onepassword", "opensesame",
    "opensesame1", "oracle1234", "p@$$w0rd123", "p@ssw0rd12", "p@ssw0rd123", "p@ssword123",
    "parola1234", "parola12345", "pass123456", "pass1234567", "passpasspass", "passw0rd12",
    "passw0rd123", "password!!", "password#1", "password-1", "password.1", "password00",
    "password007", "password01", "password1!", "password10", "password11", "password12",
    "password123", "password123!", "password1234", "password12345", "password2020", "password2021",
    "password2022", "password2023", "password2024", "password2025", "password2026", "password2027",
    "password321", "password69", "password77", "password88", "password99", "password@1",
    "password@123", "password_1", "passwordpassword", "passwort12", "passwort123", "passwort123!",
    "passwort1234", "playstation", "playstation2", "playstation3", "playstation4", "pleasechangeme",
    "poiuytrewq", "pokemon123", "pokemon1234", "porsche123", "porsche911", "postgres123",
    "postgresql", "postgresql1", "princess12", "princess123", "princess1234", "q123456789",
    "q1w2e3r4t5", "q1w2e3r4t5y6", "qazwsxedcrfv", "qwe1234567", "qwe123456789", "qweasd123456",
    "qweasdzxc123", "qweqweqwe123", "qwert12345", "qwert123456", "qwerty!@#$", "qwerty123!",
    "qwerty1234", "qwerty1234!", "qwerty12345", "qwerty123456", "qwertyqwerty", "qwertyui12",
    "qwertyuiop", "qwertyuiop1", "qwertyuiop123", "qwertyuiop[]", "qwertyuiopasdf", "rainbow123",
    "realmadrid", "realmadrid1", "ronaldo123", "root123456", "rootpassword", "rootroot123",
    "s123456789", "salasana123", "salesforce", "salesforce1", "salesforce123", "salesteam1",
    "salesteam123", "samantha12", "samantha123", "samsung123", "samsung1234", "schatz1234",
    "scoobydoo1", "scoobydoo2", "sebastian1", "sebastian123", "secret1234", "secret12345",
    "secretpassword", "security12", "security123", "senha12345", "senha123456", "september1",
    "september11", "server1234", "shadow1234", "shadow12345", "slipknot123", "soccer1234",
    "softball123", "soleil1234", "sommer2023", "sommer2024", "sommer2025", "sommer2026",
    "spiderman1", "spiderman12", "spiderman123", "spring2023", "spring2024", "spring2025",
    "spring2026", "starwars12", "starwars123", "starwars1234", "steelers123", "stephanie1",
    "stephanie12", "strawberry", "strawberry1", "summer1234", "summer2020", "summer2021",
    "summer2022", "summer2023", "summer2024", "summer2025", "summer2026", "sunflower1",
    "sunflower12", "sunflower123", "sunshine12", "sunshine123", "sunshine1234", "superadmin",
    "superadmin1", "superman123", "supersecret", "supersecret1", "superuser1", "support123",
    "support1234", "sysadmin123", "teamo12345", "teamomucho", "temp123456", "temporary1",
    "temporary123", "temppassword", "test123456", "tester1234", "testing123", "testing1234",
    "testpassword", "testtest123", "testtesttest", "thankyou123", "thepassword", "topsecret123",
    "trustno1trustno1", "user123456", "userpassword", "veronica123", "victoria123", "volleyball",
    "volleyball1", "w123456789", "wachtwoord", "wachtwoord1", "wachtwoord123", "warrior123",
    "watermelon", "watermelon1", "welcome123", "welcome123!", "welcome1234", "welcome12345",
    "welcome2020", "welcome2021", "welcome2022", "welcome2023", "welcome2024", "welcome2025",
    "welcome2026", "welcome2027", "welcome@123", "welcome@1234", "welcomehome", "welkom1234",
    "welkom12345", "welkom2024", "welkom2025", "whatever1!", "whatever12", "whatever123",
    "whatsapp123", "windows10!", "windows123", "winter2020", "winter2021", "winter2022",
    "winter2023", "winter2024", "winter2025", "winter2026", "xxxxxxxxxx", "yamaha1234",
    "yourpassword", "youtube123", "z123456789", "zaq12wsxcde3", "zaq1zaq1zaq1", "zaqwsx12345",
    "zaqwsxcde123", "zxc123456789", "zxcvbnm123", "zxcvbnmasdf", "zxczxczxc1", "zzzzzzzzzz",
};
// clang-format on

static_assert(std::is_sorted(common_passwords.begin(), common_passwords.end()));

}  // namespace

bool is_common_password(std::string_view password) {
    return std::binary_search(
        common_passwords.begin(), common_passwords.end(), ascii_lower(password)
    );
}

}  // namespace dealwright
