// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/arduino
#include "Settings.h"

const Settings settings = {"workshop", "hammer",  "broker.lan", 1883,
                           "lathe-3",  "machine", "cutter"};
