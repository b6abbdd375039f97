// RUN: %check_iot_tidy %s 'iot-*' %t
// XFAIL: *
// A connection that is handed over by value as an object of a class is not
// followed: nobody holds a pointer to it.
#include <proton/connection.hpp>
#include <proton/container.hpp>

void twice(proton::container &container) {
  proton::connection c = container.connect("amqp://broker");
  c = container.connect("amqp://broker");
  // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: {{.*}} [iot-{{overwritten-connection|double-connect}}]
}
