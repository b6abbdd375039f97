#ifndef LWIP_HDR_ERR_H
#define LWIP_HDR_ERR_H
#include <stdint.h>
typedef uint8_t u8_t;
typedef uint16_t u16_t;
typedef uint32_t u32_t;
typedef int8_t s8_t;
typedef s8_t err_t;
typedef enum {
  ERR_OK = 0,
  ERR_MEM = -1,
  ERR_BUF = -2,
  ERR_TIMEOUT = -3,
  ERR_RTE = -4,
  ERR_INPROGRESS = -5,
  ERR_VAL = -6,
  ERR_ALREADY = -9,
  ERR_ISCONN = -10,
  ERR_CONN = -11,
  ERR_ABRT = -13
} err_enum_t;
typedef struct ip4_addr {
  u32_t addr;
} ip_addr_t;
#endif
