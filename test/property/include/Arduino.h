// As much of the Arduino core as the random programs use, without the C++ library
// behind the real one: hundreds of them are parsed.
#pragma once
void delay(unsigned long ms);
void setup();
void loop();
