#ifndef MQTT_H
#define MQTT_H
#include "MQTTClient.h"
#endif
