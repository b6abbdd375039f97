// Stand-in for redboltz/mqtt_cpp, include/mqtt_client_cpp.hpp.
#ifndef MQTT_CLIENT_CPP_HPP
#define MQTT_CLIENT_CPP_HPP
#include "mqtt/client.hpp"
#endif
