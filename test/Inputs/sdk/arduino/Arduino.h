// Stand-in for the Arduino core of ESP8266 and ESP32: names, types, arities of the
// real headers, as far as the tests use them.
#pragma once
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <functional>

typedef uint8_t byte;
typedef bool boolean;

#define HIGH 0x1
#define LOW 0x0
#define INPUT 0x01
#define OUTPUT 0x03
#define LED_BUILTIN 2
#define A0 17

class __FlashStringHelper;
#define PSTR(s) (s)
#define F(s) (reinterpret_cast<const __FlashStringHelper *>(PSTR(s)))

class String {
public:
  String(const char *cstr = "");
  String(const String &str);
  explicit String(char c);
  explicit String(int, unsigned char base = 10);
  explicit String(unsigned int, unsigned char base = 10);
  explicit String(unsigned long, unsigned char base = 10);
  ~String();
  String &operator=(const String &rhs);
  String &operator=(const char *cstr);
  String &operator+=(const String &rhs);
  String &operator+=(const char *cstr);
  const char *c_str() const;
  unsigned int length() const;
  bool isEmpty() const;
  long toInt() const;
  bool equals(const char *cstr) const;
  bool operator==(const char *cstr) const;
  bool operator==(const String &rhs) const;
  friend String operator+(const String &lhs, const String &rhs);
};

class Print {
public:
  virtual ~Print() {}
  size_t print(const char *);
  size_t print(const __FlashStringHelper *);
  size_t print(const String &);
  size_t print(char);
  size_t print(int, int = 10);
  size_t print(unsigned int, int = 10);
  size_t print(long, int = 10);
  size_t print(unsigned long, int = 10);
  size_t print(double, int = 2);
  size_t println(const char *);
  size_t println(const __FlashStringHelper *);
  size_t println(const String &);
  size_t println(char);
  size_t println(int, int = 10);
  size_t println(unsigned int, int = 10);
  size_t println(long, int = 10);
  size_t println(unsigned long, int = 10);
  size_t println(double, int = 2);
  size_t println();
  size_t printf(const char *format, ...);
};

class Stream : public Print {
public:
  virtual int available() = 0;
  virtual int read() = 0;
};

class HardwareSerial : public Stream {
public:
  void begin(unsigned long baud);
  int available() override;
  int read() override;
  operator bool() const;
};
extern HardwareSerial Serial;

class IPAddress {
public:
  IPAddress();
  IPAddress(uint8_t, uint8_t, uint8_t, uint8_t);
  String toString() const;
};

class EspClass {
public:
  void restart();
  void deepSleep(uint64_t time_us);
  uint32_t getFreeHeap();
  uint32_t getChipId();
};
extern EspClass ESP;

unsigned long millis();
unsigned long micros();
void delay(unsigned long ms);
void delayMicroseconds(unsigned int us);
void yield();
void pinMode(uint8_t pin, uint8_t mode);
void digitalWrite(uint8_t pin, uint8_t val);
int digitalRead(uint8_t pin);
int analogRead(uint8_t pin);
long random(long);
long random(long, long);
void attachInterrupt(uint8_t pin, void (*)(void), int mode);

void setup();
void loop();
