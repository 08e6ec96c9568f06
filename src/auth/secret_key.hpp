// The installation's secret: 32 random bytes in <data-dir>/secret.key, or given by the environment
// when several machines share one database. What it protects is lost when it is lost.
#pragma once

#include <array>
#include <filesystem>
#include <span>
#include <string_view>

namespace dealwright {

class SecretKey {
  public:
    static constexpr std::size_t size = 32;
    using Bytes = std::array<unsigned char, size>;

    explicit SecretKey(const Bytes& bytes) : bytes_{bytes} {}
    ~SecretKey();
    SecretKey(const SecretKey&) = default;
    SecretKey& operator=(const SecretKey&) = default;

    std::span<const unsigned char> bytes() const { return bytes_; }

  private:
    Bytes bytes_;
};

/// From 64 hexadecimal digits.
SecretKey parse_secret_key(std::string_view hex);
/// From DEALWRIGHT_SECRET_KEY when that is set, otherwise from <data_dir>/secret.key, which is made
/// (once, whoever comes first) when it is missing.
SecretKey load_secret_key(const std::filesystem::path& data_dir);

}  // namespace dealwright
