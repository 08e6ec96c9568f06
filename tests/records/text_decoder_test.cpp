// Every encoding in, UTF-8 out; and what is said about bytes that do not fit.
#include "records/text_decoder.hpp"

#include <sys/stat.h>

#include <thread>

#include "csv_files.hpp"

namespace dealwright {
namespace {

class TextDecoderTest : public CsvFiles {
  protected:
    static std::string decoded(TextDecoder& decoder) {
        std::string text;
        while (decoder.append_next(text)) {
        }
        return text;
    }

    std::string decoded(std::string_view bytes, Encoding encoding = Encoding::automatic) const {
        TextDecoder decoder{file(bytes), encoding};
        return decoded(decoder);
    }

    Encoding guessed(std::string_view bytes) const {
        return TextDecoder{file(bytes), Encoding::automatic}.encoding();
    }

    static std::string utf16(std::u16string_view text, bool big_endian) {
        std::string bytes;
        for (const char16_t unit : text) {
            const char high = static_cast<char>(unit >> 8U);
            const char low = static_cast<char>(unit & 0xffU);
            bytes += {big_endian ? high : low, big_endian ? low : high};
        }
        return bytes;
    }
};

TEST_F(TextDecoderTest, Utf8PassesAndItsByteOrderMarkIsDropped) {
    EXPECT_EQ(decoded("name\nZoë €😀"), "name\nZoë €😀");
    EXPECT_EQ(decoded("\xef\xbb\xbfname"), "name");
    EXPECT_EQ(decoded("\xef\xbb\xbfname", Encoding::utf8), "name");
    EXPECT_EQ(guessed("\xef\xbb\xbfname"), Encoding::utf8);
    EXPECT_EQ(guessed("plain"), Encoding::utf8);
    EXPECT_EQ(guessed("Zoë"), Encoding::utf8);
}

TEST_F(TextDecoderTest, AnEmptyFileHasNoText) {
    EXPECT_EQ(decoded(""), "");
    EXPECT_EQ(decoded("", Encoding::utf16le), "");
    EXPECT_EQ(decoded("\xef\xbb\xbf"), "");
}

TEST_F(TextDecoderTest, Utf16IsKnownByItsByteOrderMark) {
    const std::u16string_view text = u"name,é€\n😀";
    EXPECT_EQ(decoded("\xff\xfe" + utf16(text, false)), "name,é€\n😀");
    EXPECT_EQ(decoded("\xfe\xff" + utf16(text, true)), "name,é€\n😀");
    EXPECT_EQ(decoded("\xfe\xff" + utf16(text, true), Encoding::utf16), "name,é€\n😀");
    EXPECT_EQ(decoded("\xff\xfe" + utf16(text, false), Encoding::utf16le), "name,é€\n😀");
}

TEST_F(TextDecoderTest, Utf16WithoutMarkIsKnownByItsZeros) {
    EXPECT_EQ(guessed(utf16(u"name,email\nAda,a@b.c\n", false)), Encoding::utf16le);
    EXPECT_EQ(guessed(utf16(u"name,email\nAda,a@b.c\n", true)), Encoding::utf16be);
    EXPECT_EQ(decoded(utf16(u"name\nAda\n", false), Encoding::utf16), "name\nAda\n");
    EXPECT_EQ(decoded(utf16(u"日本", true), Encoding::utf16be), "日本");
}

TEST_F(TextDecoderTest, AStrayNulDoesNotMakeUtf16) {
    const std::string text{"name,email\nAda,a\0b\n", 19};
    EXPECT_EQ(guessed(text), Encoding::utf8);
    EXPECT_EQ(decoded(text), text);
}

TEST_F(TextDecoderTest, Utf16WithoutAnyHintMustBeSaid) {
    const auto path = file("\x65\xe5\x67\x2c");
    EXPECT_EQ(
        error_of([&] { TextDecoder(path, Encoding::utf16); }),
        path.string() +
            " has no byte order mark: say --encoding utf-16le or utf-16be if it is UTF-16"
    );
}

TEST_F(TextDecoderTest, WhatIsNotUtf8IsWindows1252) {
    EXPECT_EQ(
        guessed("Cr\xe9"
                "dito"),
        Encoding::windows1252
    );
    EXPECT_EQ(
        decoded("Cr\xe9"
                "dito \x80 \x93quoted\x94"),
        "Crédito € “quoted”"
    );
    EXPECT_EQ(decoded("\xe9\x80", Encoding::iso8859_1), "é\xc2\x80");
    EXPECT_EQ(guessed("ends in half a character \xc3"), Encoding::windows1252);
}

TEST_F(TextDecoderTest, TheWholeFileDecidesNotItsBeginning) {
    std::string bytes = "Zoë\n";
    while (bytes.size() < 3'000'000) {
        bytes += "a line of plain text without anything special\n";
    }
    EXPECT_EQ(guessed(bytes), Encoding::utf8);
    EXPECT_EQ(decoded(bytes), bytes);
    EXPECT_EQ(guessed(bytes + "caf\xe9\n"), Encoding::windows1252);
    EXPECT_EQ(decoded(bytes + "caf\xe9\n").substr(0, 7), "ZoÃ«\n");
}

TEST_F(TextDecoderTest, CharactersMayLieAcrossBlocks) {
    for (std::size_t shift = 0; shift < 4; ++shift) {
        std::string bytes(shift, 'x');
        std::u16string wide(shift, u'x');
        while (bytes.size() < 1'200'000) {
            bytes += "😀€é";
            wide += u"😀€é";
        }
        EXPECT_EQ(decoded(bytes), bytes);
        EXPECT_EQ(decoded(utf16(wide, false), Encoding::utf16le), bytes);
    }
}

TEST_F(TextDecoderTest, ForcedUtf8NamesLineAndByteOfWhatIsNot) {
    const auto path = file(
        "name\r\nAda\nCr\xe9"
        "dito\n"
    );
    TextDecoder decoder{path, Encoding::utf8};
    EXPECT_EQ(
        error_of([&] { decoded(decoder); }),
        path.string() +
            ", line 3: byte 13 of the file is not utf-8; say --encoding windows-1252 "
            "if it is Western text"
    );
}

TEST_F(TextDecoderTest, ForcedUtf8MayNotEndInsideACharacter) {
    TextDecoder decoder{file("a\xe2\x82"), Encoding::utf8};
    EXPECT_NE(error_of([&] { decoded(decoder); }).find("line 1: byte 2 of"), std::string::npos);
}

TEST_F(TextDecoderTest, BrokenUtf16IsAnError) {
    const auto path = file(utf16(u"a\n\xd800x", false));
    TextDecoder lone{path, Encoding::utf16le};
    EXPECT_EQ(
        error_of([&] { decoded(lone); }),
        path.string() + ", line 2: byte 5 of the file is not utf-16le"
    );
    TextDecoder odd{file("a\0b"), Encoding::utf16le};
    EXPECT_NE(error_of([&] { decoded(odd); }).find("is not utf-16le"), std::string::npos);
}

TEST_F(TextDecoderTest, APipeIsJudgedByItsBeginning) {
    const auto path = folder() / "pipe";
    ASSERT_EQ(mkfifo(path.c_str(), 0600), 0);
    std::string good(2'000'000, 'x');
    std::thread writer{[&] {
        std::ofstream{path, std::ios::binary} << good << "\n\xe9 and a little more";
    }};
    TextDecoder decoder{path, Encoding::automatic};
    EXPECT_EQ(decoder.encoding(), Encoding::utf8);
    EXPECT_EQ(decoder.file().total_bytes(), 0U);
    const auto message = error_of([&] { decoded(decoder); });
    EXPECT_NE(
        message.find("byte 2000002 of the file is not utf-8, which its first 1 MiB was"),
        std::string::npos
    ) << message;
    writer.join();
}

TEST_F(TextDecoderTest, EncodingsHaveNames) {
    EXPECT_EQ(encoding_named("UTF-8"), Encoding::utf8);
    EXPECT_EQ(encoding_named("auto"), Encoding::automatic);
    EXPECT_EQ(encoding_named("latin1"), Encoding::iso8859_1);
    EXPECT_EQ(encoding_named("ebcdic"), std::nullopt);
    EXPECT_EQ(encoding_name(Encoding::windows1252), "windows-1252");
}

}  // namespace
}  // namespace dealwright
